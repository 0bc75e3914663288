package interleave.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What all actors did, summed up over leaves of so many events each, over four leaves, over sixteen, and so on: any stretch of time is drawn from a few thousand of these sums, however
 * many events it has. Where the sums would fill too much memory, leaves are joined by two. One thread at a time.
 */
final class Pyramid {
    private static final int FIRST_LEAF = 256;
    private static final int MOST_SUMS = 1 << 21;

    private final List<LaneSums> lanes = new ArrayList<>();
    private final int mostSums;
    private long[] starts = new long[64];
    private int leaves;
    private int leafEvents = FIRST_LEAF;
    private int inLeaf;

    Pyramid() {
        this(MOST_SUMS);
    }

    /** @param mostSums so many leaves of all actors together */
    Pyramid(int mostSums) {
        this.mostSums = mostSums;
    }

    /**
     * In bytes: how many leaves and for how many actors; of each leaf, when it begins (a signed number, less that of the one before), and the actors' sums.
     * What is above the leaves can be made of them.
     */
    void encode(ByteSink to) {
        to.putNumber(leaves);
        to.putNumber(lanes.size());
        long base = 0;
        for (int leaf = 0; leaf < leaves; leaf++) {
            to.putSigned(starts[leaf] - base);
            base = starts[leaf];
            for (LaneSums lane : lanes) {
                lane.encode(leaf, to);
            }
        }
    }

    /**
     * To be drawn only.
     *
     * @param actors how many there are at most
     * @throws MalformedBlockException where nothing of the kind was encoded
     */
    static Pyramid decode(int actors, ByteSource from) {
        Pyramid pyramid = new Pyramid();
        int leaves = from.getCount();
        int lanes = from.getWithin(actors);
        if ((long) leaves * lanes > Math.min(2L * MOST_SUMS, from.left())) {
            throw new MalformedBlockException("more sums than there can be");
        }
        pyramid.leaves = leaves;
        pyramid.starts = new long[leaves];
        for (int actor = 0; actor < lanes; actor++) {
            pyramid.lanes.add(new LaneSums(leaves));
        }
        long base = 0;
        for (int leaf = 0; leaf < leaves; leaf++) {
            base += from.getSigned();
            pyramid.starts[leaf] = base;
            for (LaneSums lane : pyramid.lanes) {
                lane.decode(leaf, from);
            }
        }
        pyramid.lanes.forEach(lane -> lane.sumUp(leaves));
        return pyramid;
    }

    /** An event is about to be counted. Times must not go back. */
    void next(long time) {
        if (leaves == 0 || inLeaf == leafEvents) {
            begin(time);
        }
        inLeaf++;
    }

    private void begin(long time) {
        if (leaves % 2 == 0 && (long) leaves * lanes.size() >= mostSums) {
            joinByTwo();
        }
        if (leaves == starts.length) {
            starts = Arrays.copyOf(starts, 2 * leaves);
        }
        if (leaves > 0) {
            lanes.forEach(lane -> lane.close(leaves - 1));
        }
        starts[leaves++] = time;
        inLeaf = 0;
    }

    private void joinByTwo() {
        lanes.forEach(lane -> lane.joinByTwo(leaves));
        leaves /= 2;
        for (int i = 0; i < leaves; i++) {
            starts[i] = starts[2 * i];
        }
        leafEvents *= 2;
    }

    void operation(int actor, float duration) {
        lane(actor).count(leaves - 1, duration);
    }

    /** A span is over: shared out among the leaves that it has touched. */
    void span(int actor, Span kind, long from, long to) {
        LaneSums lane = lane(actor);
        long end = to;
        for (int leaf = leaves - 1; leaf >= 0 && end > from; leaf--) {
            long begin = Math.max(from, starts[leaf]);
            if (end > begin) {
                lane.add(leaf, kind, end - begin);
                end = begin;
            }
        }
    }

    private LaneSums lane(int actor) {
        while (lanes.size() <= actor) {
            lanes.add(new LaneSums());
        }
        return lanes.get(actor);
    }

    /**
     * Draws a stretch of time.
     *
     * @param ended when the last leaf ends for now
     * @param into the columns of each actor
     */
    void draw(ColumnScale scale, long ended, List<LaneColumns> into) {
        if (leaves == 0) {
            return;
        }
        int top = 0;
        while (leaves - 1 >> LaneSums.SHIFT * top > 0) {
            top++;
        }
        draw(top, 0, scale, ended, into);
    }

    private void draw(int level, int node, ColumnScale scale, long ended, List<LaneColumns> into) {
        int behind = node + 1 << LaneSums.SHIFT * level;
        long begin = starts[node << LaneSums.SHIFT * level];
        long end = behind < leaves ? starts[behind] : ended;
        if (end < scale.from() || begin >= scale.to()) {
            return;
        }
        boolean growing = behind >= leaves;
        if (level > 0 && (growing || !scale.isNarrow(begin, end))) {
            for (int child = node << LaneSums.SHIFT; child < node + 1 << LaneSums.SHIFT && child << LaneSums.SHIFT * (level - 1) < leaves; child++) {
                draw(level - 1, child, scale, ended, into);
            }
            return;
        }
        int column = scale.columnWith(begin, end);
        for (int actor = 0; actor < Math.min(lanes.size(), into.size()); actor++) {
            if (column >= 0) {
                lanes.get(actor).draw(level, node, column, scale, into.get(actor));
            } else {
                lanes.get(actor).draw(level, node, begin, end, scale, into.get(actor));
            }
        }
    }
}
