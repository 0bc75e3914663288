package interleave.demo;

/**
 * Something that an actor does again and again, so many times or for ever, and rests after each.
 *
 * @param count the parameter that says how many times; 0 is for ever
 * @param usualCount 0 is for ever
 * @param rest the parameter that says how long it rests, ms
 * @param usualRest ms
 */
record Repetition(String count, long usualCount, String rest, long usualRest) {
    private static final long MOST = 1_000_000_000;
    private static final long HOUR_MILLIS = 3_600_000;

    /** Usually for ever. */
    Repetition(String count, String rest, long usualRest) {
        this(count, 0, rest, usualRest);
    }

    Parameter countParameter() {
        return new Parameter.Whole(count, usualCount, 0, MOST);
    }

    Parameter restParameter() {
        return new Parameter.Whole(rest, usualRest, 0, HOUR_MILLIS);
    }

    boolean ends(Settings settings) {
        return settings.whole(count) > 0;
    }

    boolean isNotEnough(long done, Settings settings) {
        return !ends(settings) || done < settings.whole(count);
    }

    void rest(Settings settings) throws InterruptedException {
        Thread.sleep(settings.whole(rest));
    }
}
