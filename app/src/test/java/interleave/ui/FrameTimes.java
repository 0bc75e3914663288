package interleave.ui;

import java.util.Arrays;

/**
 * When frames were drawn. It is told of each pulse that lays the scene out: such a pulse there is only where something has changed, and the next one waits until what this one has
 * changed is rendered. Only on the JavaFX thread.
 */
final class FrameTimes {
    private static final double NANOS = 1e9;
    private static final double MILLI = 1e6;
    /** So many at least are needed for one of a hundred to be seen. */
    private static final int FEWEST = 100;

    private long[] times = new long[1024];
    private int count;

    /**
     * @param median frames a second
     * @param longestOfHundred 99th percentile, ms
     */
    record Summary(int frames, double median, double longestOfHundred) {}

    Void begin() {
        count = 0;
        return null;
    }

    void add() {
        if (count == times.length) {
            times = Arrays.copyOf(times, 2 * count);
        }
        times[count++] = System.nanoTime();
    }

    int count() {
        return count;
    }

    /** @throws IllegalStateException where there are too few frames to say anything about them: the window stood still though something was to move */
    Summary summary() {
        if (count < FEWEST) {
            throw new IllegalStateException("only " + count + " frames were drawn, fewer than " + FEWEST + ": the JavaFX thread was held up, or nothing moved; jstack tells which");
        }
        long[] lengths = new long[count - 1];
        for (int i = 1; i < count; i++) {
            lengths[i - 1] = times[i] - times[i - 1];
        }
        Arrays.sort(lengths);
        return new Summary(count, NANOS / lengths[lengths.length / 2], lengths[lengths.length * 99 / 100] / MILLI);
    }
}
