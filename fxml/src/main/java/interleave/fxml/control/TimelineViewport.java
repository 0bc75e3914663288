package interleave.fxml.control;

/**
 * Which stretch of time is seen, and how it goes along with a session that goes on: all of it, the newest, or what was chosen. Times are ns since
 * the session began.
 */
final class TimelineViewport {

    private static final long SHORTEST = 50;
    /** A session that has only begun is given so much room. */
    private static final long FIRST = 12 * TimeText.SECOND;
    /** As much of a long one is shown unasked. */
    private static final long NEWEST = 30 * TimeText.SECOND;
    private static final double MARGIN = 0.04;
    /** At least so much of a window shows time in which there was a session. */
    private static final double LEAST_SEEN = 0.1;

    private enum Hold { ALL, NEWEST, HERE }

    private Hold hold = Hold.NEWEST;
    private long from;
    private long to = FIRST;
    private long end;
    private boolean ongoing;
    /** Of the newest, as it was chosen; 0 is as much as seems good. */
    private long chosen;

    long from() {
        return from;
    }

    long to() {
        return to;
    }

    long length() {
        return to - from;
    }

    /** As far as all of it reaches, with a margin. */
    long whole() {
        return withMargin();
    }

    /** Whether it goes along with the end. */
    boolean isFollowing() {
        return hold != Hold.HERE;
    }

    /** The session reaches to this time, and may go on. */
    void reach(long newEnd, boolean goesOn) {
        end = newEnd;
        ongoing = goesOn;
        place();
    }

    private void place() {
        switch (hold) {
            case ALL -> see(0, withMargin());
            case NEWEST -> {
                if (chosen > 0) {
                    to = end + (long) (chosen * MARGIN);
                    from = to - chosen;
                } else if (ongoing) {
                    see(Math.max(0, Math.max(end, FIRST) - NEWEST), Math.max(end, FIRST));
                } else {
                    see(0, withMargin());
                }
            }
            case HERE -> { }
        }
    }

    private long withMargin() {
        return ongoing || end == 0 ? Math.max(FIRST, end) : end + Math.max(SHORTEST, (long) (end * MARGIN));
    }

    private void see(long newFrom, long newTo) {
        from = newFrom;
        to = newTo;
    }

    void showAll() {
        hold = Hold.ALL;
        place();
    }

    /** The end, in the present width; as much as seems good where that is wider. */
    void showNewest() {
        chosen = hold == Hold.HERE && length() < Math.min(NEWEST, withMargin()) ? length() : 0;
        hold = Hold.NEWEST;
        place();
    }

    void showBeginning() {
        stay(0, length());
    }

    void pan(double nanos) {
        stay(from + (long) nanos, length());
    }

    /** Brings a point of time into the window, if it is not there. */
    void reveal(long nanos) {
        if (nanos < from || nanos > to) {
            stay(nanos - length() / 2, length());
        }
    }

    /** @param factor above 1 shows less time, larger; what is at the point keeps its place */
    void zoom(double factor, long about) {
        var length = limited(length() / factor);
        stay(about - (long) ((double) (about - from) / length() * length), length);
    }

    /** The same about the end, if it goes along with it, or else about the middle. */
    void zoom(double factor) {
        if (hold == Hold.HERE) {
            zoom(factor, from + length() / 2);
        } else {
            chosen = limited(length() / factor);
            hold = Hold.NEWEST;
            place();
        }
    }

    private long limited(double length) {
        return (long) Math.clamp(length, SHORTEST, Math.max(FIRST, withMargin()));
    }

    /** A window that begins here, as far as some of the session is seen in it. */
    void stay(long newFrom, long length) {
        hold = Hold.HERE;
        var seen = (long) (length * LEAST_SEEN);
        from = Math.clamp(newFrom, Math.min(0, end - length) - length / 2 - 1, Math.max(0, end - seen));
        to = from + length;
    }

    /** As it was in the beginning. */
    void reset() {
        hold = Hold.NEWEST;
        chosen = 0;
        end = 0;
        place();
    }
}
