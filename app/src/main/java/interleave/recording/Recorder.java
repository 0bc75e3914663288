package interleave.recording;

import interleave.model.BlockCodec;
import interleave.model.EncodedBlock;
import interleave.model.Events;
import interleave.model.Timeline;
import interleave.model.TimelineDigest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Writes a session into a file while it goes on, on a thread of its own. What it has not come to yet waits in the timeline, which keeps everything anyway: so the session is never held
 * up, and nothing is lost. A session that is already going on is recorded from its beginning.
 *
 * <p>At a fault, such as a full disk, the session goes on; the file is whole up to there.
 */
public final class Recorder implements AutoCloseable {
    private static final long NAP_MILLIS = 50;
    private static final long SAVES_APART = 1_000_000_000;

    private final Timeline timeline;
    private final Path path;
    private final RecordingWriter writer;
    private final Consumer<String> failed;
    private final BlockCodec codec = new BlockCodec();
    private final AtomicReference<List<Marker>> markers = new AtomicReference<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private volatile Outcome outcome;
    private volatile String failure;
    private volatile long written;
    private volatile long bytes;
    private long lastSave = System.nanoTime();

    private Recorder(Timeline timeline, Path path, RecordingWriter writer, Consumer<String> failed) {
        this.timeline = timeline;
        this.path = path;
        this.writer = writer;
        this.failed = failed;
        this.thread = Thread.ofPlatform().name("recorder").unstarted(this::record);
    }

    /**
     * Begins a file.
     *
     * @param failed told once, on the recorder's thread, in a sentence, if it has to stop before its end
     * @throws IOException if the file cannot be made, or there is one already
     */
    public static Recorder start(Timeline timeline, Header header, Path path, Consumer<String> failed) throws IOException {
        Recorder recorder = new Recorder(timeline, path, RecordingWriter.create(path, header), failed);
        recorder.thread.start();
        return recorder;
    }

    /** From now on it has these markers. From any thread. */
    public void mark(List<Marker> all) {
        markers.set(List.copyOf(all));
    }

    /** How many events are in the file. */
    public long written() {
        return written;
    }

    /** How long the file is. */
    public long bytes() {
        return bytes;
    }

    /** Why it had to stop, if it had to. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    private void record() {
        try (writer) {
            while (!stopping.await(NAP_MILLIS, TimeUnit.MILLISECONDS)) {
                writeBlocks(Long.MAX_VALUE);
                writeMarkers();
                if (System.nanoTime() - lastSave > SAVES_APART) {
                    writeRest(Long.MAX_VALUE);
                    writer.force();
                    lastSave = System.nanoTime();
                }
            }
            end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            fail(e.getMessage());
        } catch (RuntimeException e) {
            fail(e.toString());
        }
    }

    /** The session may go on: the file ends with what is known at one moment, and with what was worked out of just that. */
    private void end() throws IOException {
        Optional<TimelineDigest> digest = timeline.digest();
        long events = digest.map(TimelineDigest::events).orElse(0L);
        writeBlocks(events);
        writeRest(events);
        writeMarkers();
        if (outcome != null) {
            writer.write(outcome);
        }
        if (digest.isPresent()) {
            writer.write(digest.get());
        }
        writer.writeIndex();
        bytes = writer.length();
    }

    private void fail(String cause) {
        failure = "the recording " + path + " ends after " + written + " events because it cannot be written any more (" + cause + "); the session goes on";
        failed.accept(failure);
    }

    /** @param limit the first event that is not written */
    private void writeBlocks(long limit) throws IOException {
        while (written < limit && timeline.isInFullBlock(written)) {
            Optional<EncodedBlock> block = timeline.blockFrom(written).filter(it -> it.first() + it.count() <= limit);
            if (block.isPresent()) {
                write(block.get());
            } else {
                writeRest(limit);
            }
        }
    }

    /** What is not yet a full block; or what has become one of which a part was written already. */
    private void writeRest(long limit) throws IOException {
        Events rest = timeline.eventsFrom(written, limit);
        if (rest.size() > 0) {
            long ends = rest.time(0);
            for (int i = 1; i < rest.size(); i++) {
                ends = Math.max(ends, rest.time(i));
            }
            write(new EncodedBlock(written, rest.size(), rest.time(0), ends, codec.encode(rest)));
        }
    }

    private void write(EncodedBlock block) throws IOException {
        writer.write(block);
        written += block.count();
        bytes = writer.length();
    }

    private void writeMarkers() throws IOException {
        List<Marker> all = markers.getAndSet(null);
        if (all != null) {
            writer.write(all);
        }
    }

    /**
     * Writes what is left and the index, and ends the file. Call it when nothing more is appended to the timeline, and before the timeline is closed.
     *
     * @param result what came out
     */
    public void finish(Outcome result) {
        outcome = result;
        close();
    }

    /** Without anything that came out. Twice is harmless. */
    @Override
    public void close() {
        stopping.countDown();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
