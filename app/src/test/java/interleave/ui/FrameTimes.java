package interleave.ui;

import java.util.Arrays;

/**
 * When frames were drawn. It is told of each pulse that lays the scene out: such a pulse there is only where something has changed, and the next one waits until what this one has
 * changed is rendered. Only on the JavaFX thread.
 */
final class FrameTimes {
    private static final double NANOS = 1e9;
    private static final double MILLI = 1e6;

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

    Summary summary() {
        long[] lengths = new long[Math.max(1, count - 1)];
        for (int i = 1; i < count; i++) {
            lengths[i - 1] = times[i] - times[i - 1];
        }
        Arrays.sort(lengths);
        return new Summary(count, NANOS / lengths[lengths.length / 2], lengths[lengths.length * 99 / 100] / MILLI);
    }
}
