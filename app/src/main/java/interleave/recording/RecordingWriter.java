package interleave.recording;

import interleave.model.EncodedBlock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Writes the file, from its beginning to its end: whatever happens, it is whole up to the last frame that was written. One thread at a time. */
final class RecordingWriter implements AutoCloseable {
    private final FileChannel file;
    private final List<Index.Entry> entries = new ArrayList<>();
    private long end;

    private RecordingWriter(FileChannel file) {
        this.file = file;
    }

    /**
     * Begins a new file.
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
            writer.append(FileLayout.preamble());
            writer.write(FrameType.HEADER, RecordingJson.write(header));
            return writer;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Goes on with a file.
     *
     * @param whole what is behind this place is half a frame, and is cut off
     */
    static RecordingWriter reopen(Path path, Index index, long whole) throws IOException {
        RecordingWriter writer = new RecordingWriter(FileChannel.open(path, StandardOpenOption.WRITE));
        writer.entries.addAll(index.entries());
        writer.end = whole;
        writer.file.truncate(whole);
        return writer;
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

    void write(Marker marker) throws IOException {
        write(FrameType.MARKER, RecordingJson.write(marker));
    }

    void write(Outcome outcome) throws IOException {
        write(FrameType.OUTCOME, RecordingJson.write(outcome));
    }

    private void write(FrameType type, byte[] payload) throws IOException {
        long place = end;
        append(FileLayout.frame(type, payload));
        entries.add(new Index.Entry(place, type.code(), 0, 0, 0));
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
