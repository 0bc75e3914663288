package interleave.model;

/**
 * A part of a {@link History} that will not change any more.
 *
 * @param number in the store
 * @param first index of its first event
 * @param count of its events
 * @param begins the time of its first event, or of a later one before that
 * @param ends the greatest time up to its last event
 * @param atFirst what the actors did before it; under the lock of the timeline only, because it is told what turns out later
 */
record Block(int number, long first, int count, long begins, long ends, LaneTracks atFirst) {
    long behind() {
        return first + count;
    }

    Run run(int actorsAfter) {
        return new Run(number, first, count, begins, actorsBefore(), actorsAfter, null);
    }

    int actorsBefore() {
        return atFirst.list().size();
    }
}
