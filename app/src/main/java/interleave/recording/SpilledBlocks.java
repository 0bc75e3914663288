package interleave.recording;

import interleave.model.BlockStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Keeps the first blocks in memory, and those that come when a limit is reached in a temporary file. The file has no name from its first moment on, so that nothing is left of it,
 * however the program ends. Where it cannot be written, memory is used after all.
 *
 * <p>The file is opened and written on a thread of its own: a disk may take its time, and who adds a block holds up the session and whoever looks at it.
 */
public final class SpilledBlocks implements BlockStore {
    private static final long USUAL_LIMIT = 64L << 20;

    private final long limit;
    private final Path directory;
    private final ExecutorService writer;
    private final List<Place> places = new ArrayList<>();
    private long used;
    private boolean refused;
    private boolean closed;
    /** Touched by the writer alone, but for reading where a place has been told. */
    private volatile FileChannel file;
    private long end;

    private sealed interface Place {}

    private record InMemory(byte[] block) implements Place {}

    private record InFile(long at, int length) implements Place {}

    /** 64 MiB in memory, the rest in the directory for temporary files. */
    public SpilledBlocks() {
        this(USUAL_LIMIT, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** @param limit so many bytes in memory */
    SpilledBlocks(long limit, Path directory) {
        this(limit, directory, Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("spill").factory()));
    }

    /**
     * @param limit so many bytes in memory
     * @param writer does one thing after the other; shut down when the blocks are closed
     */
    SpilledBlocks(long limit, Path directory, ExecutorService writer) {
        this.limit = limit;
        this.directory = directory;
        this.writer = writer;
    }

    /** Does not wait for the disk. */
    @Override
    public synchronized void add(byte[] block) {
        int number = places.size();
        places.add(new InMemory(block));
        if (used + block.length <= limit || refused) {
            used += block.length;
        } else {
            writer.execute(() -> spill(number, block));
        }
    }

    private void spill(int number, byte[] block) {
        try {
            if (isWanted()) {
                if (file == null) {
                    file = open();
                }
                ByteBuffer bytes = ByteBuffer.wrap(block);
                while (bytes.hasRemaining()) {
                    file.write(bytes, end + bytes.position());
                }
                lies(number, new InFile(end, block.length));
                end += block.length;
            }
        } catch (IOException e) {
            refuse();
        }
    }

    private synchronized boolean isWanted() {
        return !refused && !closed;
    }

    private synchronized void lies(int number, InFile place) {
        if (!closed) {
            places.set(number, place);
        }
    }

    private synchronized void refuse() {
        refused = true;
    }

    private FileChannel open() throws IOException {
        Path path = Files.createTempFile(directory, "interleave-", ".events");
        try {
            return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(path);
        }
    }

    @Override
    public List<byte[]> get(int number, long first, int count) {
        return List.of(switch (place(number)) {
            case InMemory(byte[] block) -> block;
            case InFile(long at, int length) -> read(at, length);
        });
    }

    private synchronized Place place(int number) {
        return places.get(number);
    }

    private byte[] read(long at, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {
                // Until all has come.
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what has happened can no longer be read from the temporary file in " + directory + ": " + e.getMessage(), e);
        }
        return bytes.array();
    }

    /** Twice is harmless. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            places.clear();
            writer.execute(this::closeFile);
            writer.shutdown();
        }
    }

    private void closeFile() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            // Nobody wants anything from it any more, and it has no name.
        }
    }
}
