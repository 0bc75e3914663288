package interleave.recording;

import interleave.model.EncodedBlock;
import interleave.model.TimelineDigest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes the file, from its beginning to its end: whatever happens, it is whole up to the last frame that was written. One thread at a time. */
final class RecordingWriter implements AutoCloseable {
    private static final int OUTLINE_PART = 1 << 20;

    private final FileChannel file;
    private final List<Index.Entry> entries = new ArrayList<>();
    private long end;

    private RecordingWriter(FileChannel file) {
        this.file = file;
    }

    /**
     * Begins a new file; where that fails none is left.
     *
     * @throws IOException where it cannot be written, or there is one already
     */
    static RecordingWriter create(Path path, Header header) throws IOException {
        FileChannel file;
        try {
            file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(path + " is there already; choose another name, or remove it", e);
        }
        RecordingWriter writer = new RecordingWriter(file);
        try {
            lock(file, path);
            writer.append(FileLayout.preamble());
            writer.write(FrameType.HEADER, RecordingJson.write(header));
            return writer;
        } catch (IOException e) {
            file.close();
            Files.delete(path);
            throw new FileSystemException(path.toString(), null, e.getMessage());
        }
    }

    /**
     * Goes on with a file behind all that is in it by now. What cannot be read of it is left where it is.
     *
     * @throws IOException where it cannot be written, somebody else writes it, or it is no longer the recording with this header
     */
    static RecordingWriter reopen(Path path, Header header) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(file, path);
            Contents now = Contents.of(path, new Frames(file));
            if (!now.header().equals(header)) {
                throw new IOException(path + " is another recording by now; open it again");
            }
            RecordingWriter writer = new RecordingWriter(file);
            writer.entries.addAll(now.index().entries());
            writer.end = file.size();
            return writer;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Until it is closed nobody else writes it. */
    private static void lock(FileChannel file, Path path) throws IOException {
        boolean free;
        try {
            free = file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            free = false;
        }
        if (!free) {
            throw new IOException(path + " is being written, by a session that is recorded into it or by another window; wait until that is over");
        }
    }

    /** Where everything is that was written. */
    Index index() {
        return new Index(List.copyOf(entries));
    }

    void write(EncodedBlock block) throws IOException {
        Index.Entry entry = new Index.Entry(end, FrameType.EVENTS.code(), block.first(), block.count(), block.ends());
        append(FileLayout.frame(FrameType.EVENTS, EventFrame.payload(block)));
        entries.add(entry);
    }

    void write(List<Marker> markers) throws IOException {
        write(FrameType.MARKERS, RecordingJson.write(markers));
    }

    void write(Outcome outcome) throws IOException {
        write(FrameType.OUTCOME, RecordingJson.write(outcome));
    }

    /** Of all events that were written; one from before counts no more. */
    void write(TimelineDigest digest) throws IOException {
        entries.removeIf(entry -> FrameType.of(entry.type()).filter(FrameType::isDerived).isPresent());
        for (TimelineDigest.State state : digest.states()) {
            byte[] bytes = state.bytes().get();
            if (bytes.length <= FileLayout.LONGEST_PAYLOAD) {
                write(FrameType.STATE, bytes, state.events());
            }
        }
        byte[] outline = digest.outline();
        for (int from = 0; from < outline.length; from += OUTLINE_PART) {
            write(FrameType.OUTLINE, Arrays.copyOfRange(outline, from, Math.min(outline.length, from + OUTLINE_PART)));
        }
    }

    private void write(FrameType type, byte[] payload) throws IOException {
        write(type, payload, 0);
    }

    private void write(FrameType type, byte[] payload, long first) throws IOException {
        long place = end;
        append(FileLayout.frame(type, payload));
        entries.add(new Index.Entry(place, type.code(), first, 0, 0));
    }

    /** Puts the index behind what is there. */
    void writeIndex() throws IOException {
        long place = end;
        append(FileLayout.frame(FrameType.INDEX, new Index(entries).payload()));
        append(FileLayout.frame(FrameType.TAIL, FileLayout.buffer(Long.BYTES).putLong(place).array()));
        force();
    }

    /** What was written is safe from a power failure when this returns. */
    void force() throws IOException {
        file.force(false);
    }

    /** Bytes. */
    long length() {
        return end;
    }

    /** What was written behind this place goes again: nothing is written any more. */
    void takeBack(long place) throws IOException {
        file.truncate(place);
        end = place;
    }

    private void append(ByteBuffer bytes) throws IOException {
        try {
            long at = end;
            while (bytes.hasRemaining()) {
                at += file.write(bytes, at);
            }
            end = at;
        } catch (IOException e) {
            cutOff(e);
            throw e;
        }
    }

    /** Half a frame is of no use to anybody. */
    private void cutOff(IOException cause) {
        try {
            file.truncate(end);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
