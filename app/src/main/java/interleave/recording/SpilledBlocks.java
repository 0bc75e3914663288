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

/**
 * Keeps the first blocks in memory, and those that come when a limit is reached in a temporary file. The file has no name from its first moment on, so that nothing is left of it,
 * however the program ends. Where it cannot be written, memory is used after all.
 */
public final class SpilledBlocks implements BlockStore {
    private static final long USUAL_LIMIT = 64L << 20;

    private final long limit;
    private final Path directory;
    private final List<byte[]> inMemory = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private long used;
    private FileChannel file;
    private long end;
    private boolean refused;

    /** Where a block is; in the file, or at an index in memory. */
    private record Place(long at, int length) {}

    /** 64 MiB in memory, the rest in the directory for temporary files. */
    public SpilledBlocks() {
        this(USUAL_LIMIT, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** @param limit so many bytes in memory */
    SpilledBlocks(long limit, Path directory) {
        this.limit = limit;
        this.directory = directory;
    }

    @Override
    public synchronized void add(byte[] block) {
        if (used + block.length <= limit || refused || !spill(block)) {
            used += block.length;
            places.add(new Place(-1 - inMemory.size(), block.length));
            inMemory.add(block);
        }
    }

    private boolean spill(byte[] block) {
        try {
            if (file == null) {
                open();
            }
            ByteBuffer bytes = ByteBuffer.wrap(block);
            while (bytes.hasRemaining()) {
                file.write(bytes, end + bytes.position());
            }
            places.add(new Place(end, block.length));
            end += block.length;
            return true;
        } catch (IOException e) {
            refused = true;
            return false;
        }
    }

    private void open() throws IOException {
        Path path = Files.createTempFile(directory, "interleave-", ".events");
        try {
            file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(path);
        }
    }

    @Override
    public synchronized byte[] get(int number) {
        Place place = places.get(number);
        if (place.at() < 0) {
            return inMemory.get((int) (-1 - place.at()));
        }
        ByteBuffer bytes = ByteBuffer.allocate(place.length());
        try {
            while (bytes.hasRemaining() && file.read(bytes, place.at() + bytes.position()) >= 0) {
                // Until all has come.
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what has happened can no longer be read from the temporary file in " + directory + ": " + e.getMessage(), e);
        }
        return bytes.array();
    }

    @Override
    public synchronized void close() {
        inMemory.clear();
        places.clear();
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
