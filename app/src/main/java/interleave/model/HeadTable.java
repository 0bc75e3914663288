package interleave.model;

import java.util.Arrays;

/** The different heads of a block's events, each with the part of the object that it is about, numbered in the order in which they were met: there are few, so that an event needs one byte for all that its head says. */
final class HeadTable {
    private long[] heads = new long[64];
    private int[] parts = new int[64];
    private int size;
    private int[] slots = new int[256];

    /** Its number; a new one where it was not met before. */
    int numberOf(long head, int part) {
        int at = slotOf(head, part);
        while (slots[at] != 0) {
            int number = slots[at] - 1;
            if (heads[number] == head && parts[number] == part) {
                return number;
            }
            at = at + 1 & slots.length - 1;
        }
        add(head, part);
        if (2 * size > slots.length) {
            spread(2 * slots.length);
        } else {
            slots[at] = size;
        }
        return size - 1;
    }

    void add(long head, int part) {
        if (size == heads.length) {
            heads = Arrays.copyOf(heads, 2 * size);
            parts = Arrays.copyOf(parts, 2 * size);
        }
        heads[size] = head;
        parts[size] = part;
        size++;
    }

    int size() {
        return size;
    }

    long head(int number) {
        return heads[number];
    }

    int part(int number) {
        return parts[number];
    }

    void clear() {
        size = 0;
        Arrays.fill(slots, 0);
    }

    private void spread(int wider) {
        slots = new int[wider];
        for (int number = 0; number < size; number++) {
            int at = slotOf(heads[number], parts[number]);
            while (slots[at] != 0) {
                at = at + 1 & wider - 1;
            }
            slots[at] = number + 1;
        }
    }

    private int slotOf(long head, int part) {
        long mixed = (head + part) * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 32) & slots.length - 1;
    }
}
