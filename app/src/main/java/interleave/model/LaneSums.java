package interleave.model;

import java.util.Arrays;

/** One actor's sums in a {@link Pyramid}: time by kind of span, number of operations, shortest and longest of them; for each leaf and for each four of the level below. */
final class LaneSums {
    /** A node is made of 2 to this power of the level below. */
    static final int SHIFT = 2;

    private static final int LEVELS = 12;
    private static final Span[] KINDS = Span.values();
    private static final int OPERATIONS = 4;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 6;
    private static final int STRIDE = 7;
    /** What is less than a nanosecond is not kept in bytes. */
    private static final float LEAST = 1;

    private float[][] levels = new float[LEVELS][STRIDE];

    LaneSums() {}

    /** With room for so many leaves. */
    LaneSums(int leaves) {
        levels[0] = new float[leaves * STRIDE];
    }

    /** A byte says which sums of the leaf are not 0; each of those is a number. */
    void encode(int leaf, ByteSink to) {
        float[] sums = levels[0];
        int at = leaf * STRIDE;
        int which = 0;
        for (int i = 0; i < STRIDE && at < sums.length; i++) {
            which |= sums[at + i] >= LEAST ? 1 << i : 0;
        }
        to.put(which);
        for (int i = 0; i < STRIDE; i++) {
            if ((which & 1 << i) != 0) {
                to.putNumber((long) sums[at + i]);
            }
        }
    }

    void decode(int leaf, ByteSource from) {
        int which = from.get();
        for (int i = 0; i < STRIDE; i++) {
            if ((which & 1 << i) != 0) {
                levels[0][leaf * STRIDE + i] = from.getNumber();
            }
        }
    }

    /** Makes all that is above the leaves. */
    void sumUp(int leaves) {
        int below = leaves;
        for (int level = 1; level < LEVELS; level++) {
            int nodes = (below + (1 << SHIFT) - 1) >> SHIFT;
            float[] sums = new float[Math.max(1, nodes) * STRIDE];
            for (int child = 0; child < below; child++) {
                addTo(sums, (child >> SHIFT) * STRIDE, levels[level - 1], child * STRIDE);
            }
            levels[level] = sums;
            below = nodes;
        }
    }

    private static void addTo(float[] sums, int at, float[] children, int from) {
        for (int kind = 0; kind < KINDS.length; kind++) {
            sums[at + kind] += children[from + kind];
        }
        if (children[from + OPERATIONS] > 0) {
            merge(sums, at, children[from + OPERATIONS], children[from + SHORTEST], children[from + LONGEST]);
        }
    }

    void add(int leaf, Span kind, float nanos) {
        for (int level = 0; level < LEVELS; level++) {
            levels[level] = withRoom(levels[level], leaf >> SHIFT * level);
            levels[level][(leaf >> SHIFT * level) * STRIDE + kind.ordinal()] += nanos;
        }
    }

    /** Only in the leaf: the levels above are told when it closes. */
    void count(int leaf, float duration) {
        float[] sums = levels[0] = withRoom(levels[0], leaf);
        merge(sums, leaf * STRIDE, 1, duration, duration);
    }

    void close(int leaf) {
        int from = leaf * STRIDE;
        float[] sums = levels[0];
        if (from >= sums.length || sums[from + OPERATIONS] == 0) {
            return;
        }
        for (int level = 1; level < LEVELS; level++) {
            int node = leaf >> SHIFT * level;
            levels[level] = withRoom(levels[level], node);
            merge(levels[level], node * STRIDE, sums[from + OPERATIONS], sums[from + SHORTEST], sums[from + LONGEST]);
        }
    }

    private static void merge(float[] sums, int at, float operations, float shortest, float longest) {
        sums[at + SHORTEST] = sums[at + OPERATIONS] == 0 ? shortest : Math.min(sums[at + SHORTEST], shortest);
        sums[at + LONGEST] = Math.max(sums[at + LONGEST], longest);
        sums[at + OPERATIONS] += operations;
    }

    /** Makes one leaf of each two; their number is even. */
    void joinByTwo(int leaves) {
        float[] old = withRoom(levels[0], leaves - 1);
        levels = new float[LEVELS][STRIDE];
        for (int leaf = 0; leaf < leaves; leaf++) {
            int from = leaf * STRIDE;
            for (Span kind : KINDS) {
                if (old[from + kind.ordinal()] > 0) {
                    add(leaf / 2, kind, old[from + kind.ordinal()]);
                }
            }
            if (old[from + OPERATIONS] > 0) {
                levels[0] = withRoom(levels[0], leaf / 2);
                merge(levels[0], leaf / 2 * STRIDE, old[from + OPERATIONS], old[from + SHORTEST], old[from + LONGEST]);
            }
        }
        for (int leaf = 0; leaf < leaves / 2 - 1; leaf++) {
            close(leaf);
        }
    }

    /** Into one column. */
    void draw(int level, int node, int column, ColumnScale scale, LaneColumns into) {
        float[] sums = levels[level];
        int at = node * STRIDE;
        if (at >= sums.length) {
            return;
        }
        for (Span kind : KINDS) {
            if (sums[at + kind.ordinal()] > 0) {
                into.of(kind)[column] += scale.share(sums[at + kind.ordinal()]);
            }
        }
        if (sums[at + OPERATIONS] > 0) {
            into.count(column, sums[at + OPERATIONS], sums[at + SHORTEST], sums[at + LONGEST]);
        }
    }

    /** Into the columns that have a part of it. */
    void draw(int level, int node, long begin, long end, ColumnScale scale, LaneColumns into) {
        float[] sums = levels[level];
        int at = node * STRIDE;
        if (at >= sums.length) {
            return;
        }
        for (Span kind : KINDS) {
            if (sums[at + kind.ordinal()] > 0) {
                scale.spread(into.of(kind), begin, end, sums[at + kind.ordinal()]);
            }
        }
        if (sums[at + OPERATIONS] > 0) {
            scale.count(into, begin, end, sums[at + OPERATIONS], sums[at + SHORTEST], sums[at + LONGEST]);
        }
    }

    private static float[] withRoom(float[] sums, int node) {
        int needed = (node + 1) * STRIDE;
        return needed <= sums.length ? sums : Arrays.copyOf(sums, Math.max(needed, 2 * sums.length));
    }
}
