package interleave.model;

import java.util.Arrays;

/** Grows, and forgets its older half at the end of its size. */
final class LongList {
    private final int most;
    private long[] values = new long[64];
    private int size;

    LongList(int most) {
        this.most = most;
    }

    /** @return how many were forgotten from the front */
    int add(long value) {
        int forgotten = 0;
        if (size == most) {
            forgotten = size / 2;
            size -= forgotten;
            System.arraycopy(values, forgotten, values, 0, size);
        } else if (size == values.length) {
            values = Arrays.copyOf(values, Math.min(most, 2 * size));
        }
        values[size++] = value;
        return forgotten;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long last() {
        return values[size - 1];
    }

    void removeLast() {
        size--;
    }

    /** The index of the last value that is not greater, or −1; of an ascending list. */
    int floor(long value) {
        int at = Arrays.binarySearch(values, 0, size, value);
        return at >= 0 ? at : -at - 2;
    }

    long[] copy(int from, int to) {
        return Arrays.copyOfRange(values, from, to);
    }
}
