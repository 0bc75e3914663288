package interleave.model;

import interleave.demo.ObjectSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** All events: blocks that are full, and the run that will be the next. Under the lock of the timeline. */
final class History {
    /** So far apart are the states from which any other is folded. */
    static final long SNAPSHOTS_APART = 1 << 18;

    /**
     * @param first index of the event that comes next
     * @param world a copy of it, to go on from
     */
    private record Snapshot(long first, Supplier<WorldFold> world) {}

    private final BlockStore store;
    private final BlockCodec codec = new BlockCodec();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Snapshot> snapshots = new ArrayList<>();
    private Events open = new Events(BlockCodec.MOST_EVENTS);
    private long openFirst;
    private long openBegins;
    private LaneTracks openTracks;
    /** How many there are after the last full block. */
    private int actors;

    /** @param objects what there is before the first event */
    History(BlockStore store, List<ObjectSpec> objects) {
        this.store = store;
        snapshots.add(new Snapshot(0, () -> new WorldFold(objects)));
    }

    /** What was worked out before: to be looked at only. */
    History(BlockStore store, List<ObjectSpec> objects, Outline known, List<TimelineDigest.State> states) {
        this(store, objects);
        blocks.addAll(known.blocks());
        openFirst = blocks.getLast().behind();
        actors = known.tracks().list().size();
        for (TimelineDigest.State state : states) {
            Block block = blocks.get(Math.min(blockOf(state.events()), blocks.size() - 1));
            if (block.first() != state.events() || state.events() <= snapshots.getLast().first()) {
                throw new MalformedBlockException("a state that is not where a block begins");
            }
            snapshots.add(new Snapshot(state.events(), () -> WorldFold.of(objects, block.actorsBefore(), state.bytes().get())));
        }
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
        openTracks = tracks.copy(LaneTracks.NOBODY);
        if (openFirst - snapshots.getLast().first() >= SNAPSHOTS_APART) {
            WorldFold kept = world.copy();
            snapshots.add(new Snapshot(openFirst, kept::copy));
        }
    }

    /** Takes a copy of a part of a run: no more than there is room for. */
    void add(Events run, int from, int to, long ends, LaneTracks now) {
        for (int i = from; i < to; i++) {
            open.add(run, i);
        }
        if (room() == 0) {
            int count = open.size();
            store.add(codec.encode(open));
            open.clear();
            addKept(count, ends, now);
        }
    }

    /** Takes a block that is in the store already, at a boundary. */
    void addKept(int count, long ends, LaneTracks now) {
        blocks.add(new Block(blocks.size(), openFirst, count, openBegins, ends, openTracks));
        actors = now.list().size();
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
        return number < blocks.size() ? blocks.get(number).run(actorsAfter(number)) : new Run(number, openFirst, open.size(), openBegins, 0, 0, open.copy());
    }

    /** All blocks, the open one included, of which a part may be missing. */
    List<Block> allBlocks(long ended) {
        List<Block> all = new ArrayList<>(blocks);
        if (open.size() > 0) {
            all.add(new Block(blocks.size(), openFirst, open.size(), openBegins, ended, openTracks));
        }
        return all;
    }

    /** The states that were kept, behind the beginning. They can be made into bytes later, on any thread. */
    List<TimelineDigest.State> states() {
        return snapshots.stream().skip(1).map(snapshot -> new TimelineDigest.State(snapshot.first(), () -> snapshot.world().get().bytes())).toList();
    }

    private int actorsAfter(int number) {
        return number + 1 < blocks.size() ? blocks.get(number + 1).actorsBefore() : actors;
    }

    /** What the actors did before a block began; now, where it has not begun. */
    LaneTracks tracksBefore(int number, LaneTracks now) {
        LaneTracks before = number < blocks.size() ? blocks.get(number).atFirst() : number == blocks.size() && open.size() > 0 ? openTracks : now;
        return before.copy(LaneTracks.NOBODY);
    }

    /** The block that begins with this event, if there is one. */
    Optional<EncodedBlock> blockFrom(long event) {
        int number = blockOf(event);
        if (number == blocks.size() || blocks.get(number).first() != event) {
            return Optional.empty();
        }
        Block block = blocks.get(number);
        List<byte[]> parts = store.get(number, block.first(), block.count());
        return parts.size() == 1 ? Optional.of(new EncodedBlock(block.first(), block.count(), block.begins(), block.ends(), parts.getFirst())) : Optional.empty();
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

    /** The last block boundary up to this event at which a state was kept that can be had, and that state, to go on from. */
    WorldAt snapshotBefore(long event) {
        int at = snapshots.size() - 1;
        while (at > 0 && snapshots.get(at).first() > event) {
            at--;
        }
        while (true) {
            try {
                return new WorldAt(snapshots.get(at).first(), snapshots.get(at).world().get());
            } catch (MalformedBlockException e) {
                // It takes longer from an earlier one; the beginning needs no bytes.
                at--;
            }
        }
    }

    void close() {
        store.close();
    }
}
