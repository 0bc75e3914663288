package interleave.schedule;

import java.util.List;

/** Who is let do the next operation. */
interface Choice {
    /** A new try begins. */
    void begin();

    /**
     * Chooses one of those who can go on.
     *
     * @param able their indices, ascending, at least one
     * @param last who was let last, or −1; not always able to go on
     */
    int choose(List<Integer> able, int last);
}
