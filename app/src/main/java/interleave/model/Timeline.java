package interleave.model;

import interleave.demo.ObjectSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What has happened in a session, all of it, and where it has led. The collector appends, anybody may look meanwhile: what is handed out is immutable. Events are counted from 0 in the
 * order in which they were appended; times are ns of the monotonic clock.
 */
public final class Timeline implements AutoCloseable {
    private final History history;
    private final WorldFold world;
    private final Pyramid pyramid;
    private final LaneTracks tracks;
    private final BlockReader reader;
    private final Seeker seeker;
    private final Steps steps;
    private long began;
    private long ended;
    private volatile long version;

    /** Of a session that is known to be short. */
    public Timeline(List<ObjectSpec> objects) {
        this(objects, new MemoryBlocks());
    }

    /** @param blocks closed with the timeline */
    public Timeline(List<ObjectSpec> objects, BlockStore blocks) {
        world = new WorldFold(objects);
        pyramid = new Pyramid();
        history = new History(blocks, objects);
        tracks = new LaneTracks(new Summing(pyramid, history));
        reader = new BlockReader(blocks, objects, this::everybody);
        seeker = new Seeker(this, reader);
        steps = new Steps(this, reader);
    }

    /**
     * One of which all was worked out before. Nothing is appended to it.
     *
     * @param blocks has all of its events
     * @throws MalformedBlockException for a digest that does not make sense
     */
    public Timeline(List<ObjectSpec> objects, BlockStore blocks, TimelineDigest digest) {
        Outline outline = Outline.of(digest.outline());
        if (outline.blocks().isEmpty() || outline.blocks().getLast().behind() != digest.events() || digest.states().getLast().events() != digest.events()) {
            throw new MalformedBlockException("a digest of other events");
        }
        world = WorldFold.of(objects, outline.tracks().list().size(), digest.states().getLast().bytes().get());
        pyramid = outline.pyramid();
        history = new History(blocks, objects, outline, digest.states().subList(0, digest.states().size() - 1));
        tracks = outline.tracks();
        reader = new BlockReader(blocks, objects, this::everybody);
        seeker = new Seeker(this, reader);
        steps = new Steps(this, reader);
        began = outline.began();
        ended = outline.ended();
        version = 1;
    }

    /** What was worked out of all events that there are; nothing where there are none. The states in it are made into bytes when they are asked for. */
    public synchronized Optional<TimelineDigest> digest() {
        if (history.size() == 0) {
            return Optional.empty();
        }
        List<TimelineDigest.State> states = new ArrayList<>(history.states());
        WorldFold now = world.copy();
        states.add(new TimelineDigest.State(history.size(), now::bytes));
        return Optional.of(new TimelineDigest(history.size(), new Outline(began, ended, history.allBlocks(ended), tracks, pyramid).bytes(), states));
    }

    /** Appends a run of events, in their order. */
    public synchronized void append(Events run) {
        int i = 0;
        while (i < run.size()) {
            if (history.isAtBoundary()) {
                history.begin(begin(run.time(i)), world, tracks);
            }
            int until = Math.min(run.size(), i + history.room());
            fold(run, i, until);
            history.add(run, i, until, ended, tracks);
            i = until;
            version++;
        }
    }

    /** Appends a block that its store has already, to others of which this is true. */
    public synchronized void appendKept(Events block) {
        history.begin(begin(block.time(0)), world, tracks);
        fold(block, 0, block.size());
        history.addKept(block.size(), ended, tracks);
        version++;
    }

    private long begin(long time) {
        if (began == 0) {
            began = time;
        }
        return Math.max(ended, time);
    }

    private void fold(Events run, int from, int to) {
        world.apply(run, from, to);
        for (int i = from; i < to; i++) {
            ended = Math.max(ended, run.time(i));
            pyramid.next(ended);
            tracks.apply(run, i);
        }
    }

    /** Grows when something is appended. */
    public long version() {
        return version;
    }

    /** How many events there are. */
    public synchronized long size() {
        return history.size();
    }

    /** The state after the last event. */
    public synchronized WorldState now() {
        return world.state();
    }

    /**
     * The state after so many events, 0 to {@link #size()}.
     *
     * @throws IndexOutOfBoundsException for more events than there are
     */
    public WorldState stateAt(long events) {
        if (events < 0 || events > size()) {
            throw new IndexOutOfBoundsException(events + " of " + size() + " events");
        }
        return seeker.stateAt(events);
    }

    /** How many events had happened at that time: those that had ended by then. */
    public long indexAt(long time) {
        return seeker.indexAt(time);
    }

    /** The place behind the next operation that ends when so many events have happened; the end where there is none. */
    public Step after(long events) {
        return steps.after(events);
    }

    /** The place before the last operation that had ended when so many events had happened; the beginning where there was none. */
    public Step before(long events) {
        return steps.before(events);
    }

    /** When the next operation ends, after so many events. */
    public OptionalLong nextEnd(long events) {
        return steps.timeOfNext(events);
    }

    /** Whether this event, which there may not be yet, is in a block that will not change any more. */
    public synchronized boolean isInFullBlock(long event) {
        return history.blockOf(event) < history.blocks();
    }

    /** The full block that begins with this event, if there is one. */
    public synchronized Optional<EncodedBlock> blockFrom(long event) {
        return history.blockFrom(event);
    }

    /**
     * A copy of the events from this one on to the end of its block; none behind the last.
     *
     * @param limit the first that is not wanted
     */
    public Events eventsFrom(long event, long limit) {
        Run run = run(event);
        Events all = run.events(reader);
        Events wanted = new Events();
        long behind = Math.min(run.first() + all.size(), limit);
        for (int i = (int) (event - run.first()); run.first() + i < behind; i++) {
            wanted.add(all, i);
        }
        return wanted;
    }

    /** When the first event was; 0 before it. */
    public synchronized long began() {
        return began;
    }

    /** When the last event was; 0 before the first. */
    public synchronized long ended() {
        return ended;
    }

    /**
     * What a stretch of time looks like on so many columns of pixels.
     *
     * @throws IllegalArgumentException for a stretch that has no length, or no columns
     */
    public Stretch view(long from, long to, int columns) {
        if (to <= from || columns < 1) {
            throw new IllegalArgumentException("from " + from + " to " + to + " in " + columns + " columns");
        }
        return new StretchView(this, reader, new ColumnScale(from, to, columns)).draw();
    }

    private synchronized List<Happening.ActorAdded> everybody() {
        return world.everybody();
    }

    History history() {
        return history;
    }

    LaneTracks tracks() {
        return tracks;
    }

    Pyramid pyramid() {
        return pyramid;
    }

    /** The part that has this event. */
    synchronized Run run(long event) {
        return history.run(history.blockOf(event));
    }

    /** The last part that begins no later; the first one before that. */
    synchronized Run runAt(long time) {
        return history.run(Math.max(0, history.blockAt(time)));
    }

    synchronized WorldAt snapshotBefore(long event) {
        return history.snapshotBefore(event);
    }

    /** What it had kept is gone; nobody may look any more. */
    @Override
    public synchronized void close() {
        history.close();
    }
}
