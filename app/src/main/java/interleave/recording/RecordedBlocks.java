package interleave.recording;

import interleave.model.BlockStore;
import interleave.model.EncodedBlock;
import interleave.model.MalformedBlockException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The blocks of a recording stay where they are, and are read when they are looked at. One that was saved before it was full lies in several frames. */
final class RecordedBlocks implements BlockStore {
    private final Frames frames;
    private final List<Index.Entry> entries;

    RecordedBlocks(Frames frames, Index index) {
        this.frames = frames;
        this.entries = index.all(FrameType.EVENTS);
    }

    @Override
    public void add(byte[] block) {
        throw new UnsupportedOperationException("nothing happens in a recording any more");
    }

    @Override
    public List<byte[]> get(int number, long first, int count) {
        List<byte[]> parts = new ArrayList<>(1);
        long next = first;
        for (int at = at(first); next < first + count; at++) {
            if (at == entries.size() || entries.get(at).first() != next) {
                throw new MalformedBlockException("there are no events from " + next + " on");
            }
            parts.add(bytes(entries.get(at)));
            next += entries.get(at).count();
        }
        return parts;
    }

    private int at(long first) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).first() < first) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private byte[] bytes(Index.Entry entry) {
        try {
            return frames.at(entry.place()).filter(frame -> frame.is(FrameType.EVENTS)).map(frame -> EventFrame.of(frame.payload())).filter(block -> block.first() == entry.first())
                    .map(EncodedBlock::bytes)
                    .orElseThrow(() -> new MalformedBlockException("no events where they should be"));
        } catch (IOException e) {
            throw new MalformedBlockException("the recording can no longer be read: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        // The file is its owner's.
    }
}
