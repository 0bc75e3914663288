package interleave.recording;

import interleave.model.BlockStore;
import interleave.model.EncodedBlock;
import interleave.model.MemoryBlocks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The blocks of a recording stay where they are; those that were made anew of several small ones are kept in memory. */
final class RecordedBlocks implements BlockStore {
    private static final long IN_MEMORY = -1;

    private final Frames frames;
    private final MemoryBlocks made = new MemoryBlocks();
    private final List<Long> places = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private byte[] lastRead;
    private long lastPlace;
    private int inMemory;

    RecordedBlocks(Frames frames) {
        this.frames = frames;
    }

    /** This very array lies in the frame at this place. */
    synchronized void lies(byte[] block, long place) {
        lastRead = block;
        lastPlace = place;
    }

    @Override
    public synchronized void add(byte[] block) {
        boolean there = block == lastRead;
        places.add(there ? lastPlace : IN_MEMORY);
        numbers.add(there ? 0 : inMemory);
        if (!there) {
            inMemory++;
            made.add(block);
        }
    }

    @Override
    public byte[] get(int number) {
        long place;
        synchronized (this) {
            place = places.get(number);
            if (place == IN_MEMORY) {
                return made.get(numbers.get(number));
            }
        }
        try {
            return frames.at(place).map(frame -> EventFrame.of(frame.payload())).map(EncodedBlock::bytes)
                    .orElseThrow(() -> new UncheckedIOException(new IOException("the recording was changed while it is shown; open it again")));
        } catch (IOException e) {
            throw new UncheckedIOException("the recording can no longer be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        made.close();
    }
}
