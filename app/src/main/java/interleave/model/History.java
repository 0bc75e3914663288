package interleave.model;

import interleave.trace.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All events: blocks that are full, and the run that will be the next. Under the lock of the timeline. */
final class History {
    /** So far apart are the states from which any other is folded. */
    static final long SNAPSHOTS_APART = 1 << 18;

    private static final LaneTracks.Sink NOBODY = new LaneTracks.Sink() {
        @Override
        public void span(int actor, Span kind, long from, long to) {}

        @Override
        public void blocked(int actor, long since) {}

        @Override
        public void operation(int actor, Operation operation, Events run, int i) {}
    };

    /** @param first index of the event that comes next */
    private record Snapshot(long first, WorldFold world) {}

    private final BlockStore store;
    private final BlockCodec codec = new BlockCodec();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Snapshot> snapshots = new ArrayList<>();
    private Events open = new Events(BlockCodec.MOST_EVENTS);
    private long openFirst;
    private long openBegins;
    private LaneTracks openTracks;

    /** @param beginning before the first event */
    History(BlockStore store, WorldFold beginning) {
        this.store = store;
        snapshots.add(new Snapshot(0, beginning.copy()));
    }

    /** How many more events the open block can take. */
    int room() {
        return BlockCodec.MOST_EVENTS - open.size();
    }

    boolean isAtBoundary() {
        return open.size() == 0;
    }

    /** A new block is about to begin. */
    void begin(long time, WorldFold world, LaneTracks tracks) {
        openBegins = time;
        openTracks = tracks.copy(NOBODY);
        if (openFirst - snapshots.getLast().first() >= SNAPSHOTS_APART) {
            snapshots.add(new Snapshot(openFirst, world.copy()));
        }
    }

    /** Takes a copy of a part of a run: no more than there is room for. */
    void add(Events run, int from, int to, long ends) {
        for (int i = from; i < to; i++) {
            open.add(run, i);
        }
        if (room() == 0) {
            int count = open.size();
            byte[] block = codec.encode(open);
            open.clear();
            add(block, count, ends);
        }
    }

    /** Takes a block as it is, at a boundary. */
    void add(byte[] bytes, int count, long ends) {
        store.add(bytes);
        blocks.add(new Block(blocks.size(), openFirst, count, openBegins, ends, openTracks));
        openFirst += count;
    }

    /** An actor that seemed to run was blocked since then: what it did when later blocks began is known better now. */
    void blocked(int actor, long since) {
        if (openTracks != null && openBegins > since) {
            openTracks.learnBlocked(actor, since);
        }
        for (int i = blocks.size() - 1; i >= 0 && blocks.get(i).begins() > since; i--) {
            blocks.get(i).atFirst().learnBlocked(actor, since);
        }
    }

    long size() {
        return openFirst + open.size();
    }

    /** How many blocks are full: that many is also the number of the open one. */
    int blocks() {
        return blocks.size();
    }

    /** The index of a block's first event. */
    long firstOf(int number) {
        return number < blocks.size() ? blocks.get(number).first() : openFirst;
    }

    /** A block, or a copy of the open one. */
    Run run(int number) {
        return number < blocks.size() ? blocks.get(number).run() : new Run(number, openFirst, open.size(), open.copy());
    }

    /** What the actors did before a block began; now, where it has not begun. */
    LaneTracks tracksBefore(int number, LaneTracks now) {
        LaneTracks before = number < blocks.size() ? blocks.get(number).atFirst() : number == blocks.size() && open.size() > 0 ? openTracks : now;
        return before.copy(NOBODY);
    }

    /** The block that begins with this event, if there is one. */
    Optional<EncodedBlock> blockFrom(long event) {
        int number = blockOf(event);
        if (number == blocks.size() || blocks.get(number).first() != event) {
            return Optional.empty();
        }
        Block block = blocks.get(number);
        return Optional.of(new EncodedBlock(block.first(), block.count(), block.begins(), block.ends(), store.get(number)));
    }

    /** The number of the block that has this event; that of the open one is the number of blocks. */
    int blockOf(long event) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).behind() <= event) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The number of the last block that begins no later; that of the open one is the number of blocks; −1 before the first. */
    int blockAt(long time) {
        if (open.size() > 0 && openBegins <= time) {
            return blocks.size();
        }
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).begins() <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The last block boundary up to this event at which a state was kept, and that state, to go on from. */
    WorldAt snapshotBefore(long event) {
        int at = snapshots.size() - 1;
        while (at > 0 && snapshots.get(at).first() > event) {
            at--;
        }
        return new WorldAt(snapshots.get(at).first(), snapshots.get(at).world().copy());
    }

    void close() {
        store.close();
    }
}
