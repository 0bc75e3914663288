package interleave.recording;

import interleave.model.BlockCodec;
import interleave.model.Census;
import interleave.model.EncodedBlock;
import interleave.model.Events;
import interleave.model.MalformedBlockException;
import interleave.model.Timeline;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
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

    private final Path path;
    private final FileChannel file;
    private final Frames frames;
    private volatile Contents contents;
    private final long events;
    private final long ended;
    private Timeline timeline;
    private volatile List<Marker> markers;
    private volatile Damage damage;
    private volatile boolean loaded;
    /** Whether it was, or is by now, in the file what its events have led to. */
    private volatile boolean known;

    private Recording(Path path, FileChannel file, Frames frames) throws IOException {
        this.path = path;
        this.file = file;
        this.frames = frames;
        this.contents = Contents.of(path, frames);
        this.damage = contents.damage();
        this.events = contents.index().events();
        this.ended = contents.index().entries().stream().mapToLong(Index.Entry::ends).max().orElse(0);
        this.markers = contents.markers();
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableRecordingException if it is no recording, a damaged one of which nothing is left, or one of a later version
     * @throws IOException if it cannot be read at all
     */
    public static Recording open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new UnreadableRecordingException(path + " is a directory; a recording is a file in it that ends in .interleave");
        }
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
        return events;
    }

    /** When the last event was, ns of the monotonic clock; known before all are loaded. */
    public long ended() {
        return ended;
    }

    /** What is missing; nothing of a recording that is whole. More may be found while it is loaded. */
    public Optional<Damage> damage() {
        return Optional.ofNullable(damage);
    }

    /**
     * Its events, as far as they are loaded; of a damaged recording up to the first one that cannot be read. Where what they have led to was kept with them, all of them: then the first who asks
     * waits for it to be read, a tenth of a second for a hundred million.
     */
    public synchronized Timeline timeline() {
        if (timeline == null) {
            RecordedBlocks blocks = new RecordedBlocks(frames, contents.index());
            Optional<Timeline> digested = digested(blocks);
            known = digested.isPresent();
            loaded = known;
            timeline = digested.orElseGet(() -> new Timeline(header().specs(), blocks));
        }
        return timeline;
    }

    /** What was worked out when it was ended, if the events at its end lead to the state that it has there: otherwise another version has done that, or it is damaged. */
    private Optional<Timeline> digested(RecordedBlocks blocks) {
        try {
            return RecordedDigest.of(frames, contents.index()).map(digest -> new Timeline(header().specs(), blocks, digest)).filter(it -> it.stateAt(it.size()).equals(it.now()));
        } catch (IOException | MalformedBlockException e) {
            return Optional.empty();
        }
    }

    /** Whether all events that can be had are in the timeline. */
    public boolean isLoaded() {
        return loaded;
    }

    /**
     * Sees to it that all events are in the timeline. Where what they have led to was kept with them they are at once, and are only looked through for damage; otherwise they come from the first to
     * the last, which takes some seconds for a hundred million, and what has come can be looked at meanwhile.
     *
     * @param goOn asked between blocks; where it says no, the rest is left
     */
    public void load(BooleanSupplier goOn) throws IOException {
        Timeline filled = timeline();
        if (loaded) {
            lookThrough(goOn);
            return;
        }
        Gathering gathering = new Gathering(filled);
        boolean all = goThrough((run, _) -> {
            gathering.add(run);
            return goOn.getAsBoolean();
        });
        gathering.end();
        loaded = all;
    }

    private void lookThrough(BooleanSupplier goOn) throws IOException {
        long lost = 0;
        for (Index.Entry entry : contents.index().all(FrameType.EVENTS)) {
            if (!goOn.getAsBoolean()) {
                return;
            }
            lost += frames.isWhole(entry.place(), FrameType.EVENTS) ? 0 : entry.count();
        }
        if (lost > 0) {
            damage = new Damage.Holes(lost, events);
        }
    }

    /**
     * Reads all events, from the first to the last that can be read, without keeping them.
     *
     * @throws IOException where the reader throws one, too
     */
    public void read(RunReader reader) throws IOException {
        goThrough(reader);
    }

    /** Whether it came to the end of what can be read. Each run is a new one. */
    private boolean goThrough(RunReader reader) throws IOException {
        BlockCodec codec = new BlockCodec();
        Census census = new Census(header().specs());
        long next = 0;
        for (Index.Entry entry : contents.index().all(FrameType.EVENTS)) {
            EncodedBlock block = frames.at(entry.place()).filter(frame -> frame.is(FrameType.EVENTS)).map(frame -> EventFrame.of(frame.payload())).orElse(null);
            try {
                Events run = block == null || block.first() != next || entry.first() != next ? null : codec.decode(block.bytes());
                if (run == null || run.size() != entry.count()) {
                    damage = new Damage.Torn(next, events);
                    return true;
                }
                census.check(run);
                if (!reader.read(run, next)) {
                    return false;
                }
                next += run.size();
            } catch (MalformedBlockException _) {
                damage = new Damage.Torn(next, events);
                return true;
            }
        }
        return true;
    }

    /**
     * Whether all of its events were found, but the file lacks an index or what they have led to: each time it is opened that is worked out anew, as long as it is not {@linkplain #repair
     * repaired}. Of a recording that is loaded.
     */
    public boolean isRepairable() {
        Damage found = damage;
        boolean lacksSomething = found == null ? !known && events > 0 : found.isRepairable();
        return loaded && lacksSomething && timeline().size() == events;
    }

    /**
     * Writes behind what is in the file what it lacks to be open at once. Nothing in it is changed. One thread at a time.
     *
     * @throws IOException if it cannot be written, and stays as it was; if it has got more events since it was opened; if somebody else writes it: the session that is still recorded into it
     * @throws IllegalStateException if it is not {@linkplain #isRepairable repairable}
     */
    public void repair() throws IOException {
        if (!isRepairable()) {
            throw new IllegalStateException(path + " cannot be repaired");
        }
        try (RecordingWriter writer = RecordingWriter.reopen(path, header())) {
            if (writer.index().events() != events) {
                throw new IOException(path + " has changed meanwhile; open it again");
            }
            addTo(writer, Optional.empty());
        }
    }

    /**
     * From now on it has these markers: what it had before stays in the file, but counts no more. A recording that is {@linkplain #isRepairable repairable} is repaired, too. One thread at a
     * time.
     *
     * @throws IOException if the file cannot be written, or somebody else writes it
     */
    public void mark(List<Marker> all) throws IOException {
        try (RecordingWriter writer = RecordingWriter.reopen(path, header())) {
            addTo(writer, Optional.of(all));
            markers = Markers.sorted(all.stream());
        }
    }

    private void addTo(RecordingWriter writer, Optional<List<Marker>> marked) throws IOException {
        long before = writer.length();
        try {
            if (marked.isPresent()) {
                writer.write(marked.get());
            }
            end(writer);
        } catch (IOException e) {
            writer.takeBack(before);
            throw new IOException(path + " cannot be written, and stays as it was: " + e.getMessage(), e);
        }
    }

    private void end(RecordingWriter writer) throws IOException {
        boolean repairs = isRepairable() && writer.index().events() == events;
        if (repairs && events > 0) {
            writer.write(timeline().digest().orElseThrow());
        }
        writer.writeIndex();
        contents = new Contents(frames, header(), writer.index(), null);
        if (repairs) {
            known = true;
            damage = null;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (timeline != null) {
            timeline.close();
        }
        file.close();
    }
}
