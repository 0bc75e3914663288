package interleave.recording;

import interleave.model.BlockCodec;
import interleave.model.Census;
import interleave.model.EncodedBlock;
import interleave.model.Events;
import interleave.model.MalformedBlockException;
import interleave.model.Timeline;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A recording that is open. What it says of itself is there at once; its events are in the {@link #timeline()} as far as they have been {@linkplain #load loaded}. May be looked at by any
 * thread, is loaded by one.
 */
public final class Recording implements AutoCloseable {
    /** Takes events, run by run. */
    public interface RunReader {
        /**
         * @param run only for now: it is not to be kept or changed
         * @param first the index of its first event
         * @return whether it wants more
         */
        boolean read(Events run, long first) throws IOException;
    }

    private interface BlockVisitor {
        boolean visit(EncodedBlock block, Events run, long place) throws IOException;
    }

    private final Path path;
    private final FileChannel file;
    private final Frames frames;
    private volatile Contents contents;
    private final RecordedBlocks blocks;
    private final Timeline timeline;
    private volatile List<Marker> markers;
    private volatile String damage;
    private volatile boolean loaded;

    private Recording(Path path, FileChannel file, Frames frames) throws IOException {
        this.path = path;
        this.file = file;
        this.frames = frames;
        this.contents = Contents.of(path, frames);
        this.damage = contents.damage();
        this.blocks = new RecordedBlocks(frames);
        this.timeline = new Timeline(contents.header().specs(), blocks);
        this.markers = contents.markers();
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableRecordingException if it is no recording, a damaged one of which nothing is left, or one of a later version
     * @throws IOException if it cannot be read at all
     */
    public static Recording open(Path path) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return new Recording(path, file, new Frames(file));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    public Header header() {
        return contents.header();
    }

    /** In the order of their times. */
    public List<Marker> markers() {
        return markers;
    }

    /** What had come out when it was ended; nothing where it was cut off. */
    public Optional<Outcome> outcome() throws IOException {
        return contents.outcome();
    }

    /** How many events it has, those that are not loaded yet included. */
    public long events() {
        return contents.index().events();
    }

    /** When the last event was, ns of the monotonic clock; known before all are loaded. */
    public long ended() {
        return contents.index().entries().stream().mapToLong(Index.Entry::ends).max().orElse(0);
    }

    /** What is missing, in a sentence; nothing of a recording that is whole. More may be found while it is loaded. */
    public Optional<String> damage() {
        return Optional.ofNullable(damage);
    }

    /** Its events, as far as they are loaded; of a damaged recording up to the first one that cannot be read. */
    public Timeline timeline() {
        return timeline;
    }

    /** Whether all events that can be had are in the timeline. */
    public boolean isLoaded() {
        return loaded;
    }

    /**
     * Brings all events into the timeline, from the first to the last. Takes some seconds for a hundred million; what has come can be looked at meanwhile.
     *
     * @param goOn asked between blocks; where it says no, the rest is left
     */
    public void load(BooleanSupplier goOn) throws IOException {
        loaded = goThrough((block, run, place) -> {
            blocks.lies(block.bytes(), place);
            timeline.append(block.bytes(), run);
            return goOn.getAsBoolean();
        });
    }

    /**
     * Reads all events, from the first to the last that can be read, without keeping them.
     *
     * @throws IOException where the reader throws one, too
     */
    public void read(RunReader reader) throws IOException {
        goThrough((block, run, _) -> reader.read(run, block.first()));
    }

    /** Whether it came to the end of what can be read. */
    private boolean goThrough(BlockVisitor visitor) throws IOException {
        BlockCodec codec = new BlockCodec();
        Census census = new Census(header().specs());
        long next = 0;
        for (Index.Entry entry : contents.index().entries()) {
            if (!entry.is(FrameType.EVENTS)) {
                continue;
            }
            EncodedBlock block = frames.at(entry.place()).filter(frame -> frame.is(FrameType.EVENTS)).map(frame -> EventFrame.of(frame.payload())).orElse(null);
            try {
                Events run = block == null || block.first() != next ? null : codec.decode(block.bytes());
                if (run == null) {
                    damage = path + " is damaged: its events end after " + next + " of " + events();
                    return true;
                }
                census.check(run);
                next += run.size();
                if (!visitor.visit(block, run, entry.place())) {
                    return false;
                }
            } catch (MalformedBlockException e) {
                damage = path + " is damaged: its events end after " + next + " of " + events() + " (" + e.getMessage() + ")";
                return true;
            }
        }
        return true;
    }

    /**
     * From now on it has these markers: what it had before stays in the file, but counts no more. One thread at a time.
     *
     * @throws IOException if the file cannot be written, or somebody else writes it
     */
    public void mark(List<Marker> all) throws IOException {
        try (RecordingWriter writer = RecordingWriter.reopen(path, frames)) {
            writer.write(all);
            writer.writeIndex();
            contents = new Contents(frames, header(), writer.index(), writer.length(), contents.damage());
            markers = Markers.sorted(all.stream());
        }
    }

    @Override
    public void close() throws IOException {
        timeline.close();
        file.close();
    }
}
