package interleave.model;

import java.util.List;

/** A stretch of time divided into pixel columns. */
record ColumnScale(long from, long to, int columns) {
    private double width() {
        return (double) (to - from) / columns;
    }

    /** The column that a moment lies in, cut off at both ends. */
    int columnOf(long time) {
        return Math.clamp((long) ((time - from) / width()), 0, columns - 1);
    }

    /** Whether nobody would see where in it something happened. */
    boolean isNarrow(long begin, long end) {
        return end - begin <= width() / 2;
    }

    /** The column that has all of it; −1 where several have a part of it, or a part of it lies outside. */
    int columnWith(long begin, long end) {
        int column = columnOf(begin);
        return begin >= from && end < to && columnOf(end) == column ? column : -1;
    }

    /** Which share of a column's time this is. */
    float share(float nanos) {
        return (float) (nanos / width());
    }

    /** Adds time that is spread evenly over a stretch of its own, in ns. */
    void spread(float[] into, long begin, long end, float nanos) {
        double density = end > begin ? Math.min(1, nanos / (end - begin)) : 0;
        if (density == 0 || end <= from || begin >= to) {
            return;
        }
        int first = columnOf(begin);
        int last = columnOf(end - 1);
        for (int column = first; column <= last; column++) {
            into[column] += (float) (density * overlap(column, begin, end) / width());
        }
    }

    /** Adds operations that are spread evenly over a stretch. */
    void count(LaneColumns into, long begin, long end, float operations, float shortest, float longest) {
        int first = columnOf(begin);
        int last = columnOf(Math.max(begin, end - 1));
        if (first == last && begin >= from && end <= to) {
            into.count(first, operations, shortest, longest);
            return;
        }
        for (int column = first; column <= last; column++) {
            double share = end > begin ? overlap(column, begin, end) / (end - begin) : 1.0 / (last - first + 1);
            if (share > 0) {
                into.count(column, (float) (operations * share), shortest, longest);
            }
        }
    }

    private double overlap(int column, long begin, long end) {
        double left = column * width();
        return Math.max(0, Math.min(end - from, left + width()) - Math.max(begin - from, left));
    }

    /** Sums of many parts may be a little more than the whole. */
    static void cutOff(List<LaneColumns> lanes) {
        for (LaneColumns lane : lanes) {
            for (Span kind : Span.values()) {
                float[] shares = lane.of(kind);
                for (int column = 0; column < shares.length; column++) {
                    shares[column] = Math.min(1, shares[column]);
                }
            }
        }
    }
}
