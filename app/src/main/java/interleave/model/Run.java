package interleave.model;

/**
 * A part of a timeline as it was when somebody asked.
 *
 * @param number of the block, where it is one
 * @param first index of its first event
 * @param open a copy of its events, where it is not yet a block; otherwise null
 */
record Run(int number, long first, int count, Events open) {
    long behind() {
        return first + count;
    }

    /** To be read only. */
    Events events(BlockReader reader) {
        return open == null ? reader.get(number) : open;
    }
}
