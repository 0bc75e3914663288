package interleave.model;

/** Where a page is. The codes are part of the format of recordings. */
public enum PageState {
    /** Nowhere: nobody has touched it. */
    ABSENT(0),
    /** In memory, and the same for all that map the file or the object. */
    SHARED(1),
    /** In memory, and one process' alone: anonymous, or copied when it was written. */
    PRIVATE(2);

    private final int code;

    PageState(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code that no state has */
    static PageState of(int code) {
        for (PageState state : values()) {
            if (state.code == code) {
                return state;
            }
        }
        throw new IllegalArgumentException("no state of a page has the code " + code);
    }
}
