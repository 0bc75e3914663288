package interleave.model;

/**
 * A part of a timeline as it was when somebody asked.
 *
 * @param number of the block, where it is one
 * @param first index of its first event
 * @param count of its events
 * @param begins the time of its first event, or of a later one before that
 * @param actors how many there were before it
 * @param actorsAfter how many there were after it
 * @param open a copy of its events, where it is not yet a block; otherwise null
 */
record Run(int number, long first, int count, long begins, int actors, int actorsAfter, Events open) {
    long behind() {
        return first + count;
    }

    /** To be read only. */
    Events events(BlockReader reader) {
        return open == null ? reader.get(this) : open;
    }
}
