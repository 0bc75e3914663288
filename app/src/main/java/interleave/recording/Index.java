package interleave.recording;

import interleave.model.BlockCodec;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything is. For each frame but indexes and tails: its place in the file (u64), its type (u32), and of events: the index of the first (u64), their number (u32), when they end
 * (i64); of a state: how many events have led to it (u64); otherwise zeros.
 */
record Index(List<Entry> entries) {
    private static final int ENTRY_BYTES = 32;
    /** What it is, and when. */
    private static final long LEAST_EVENT_BYTES = 2;

    record Entry(long place, int type, long first, int count, long ends) {
        boolean is(FrameType wanted) {
            return type == wanted.code();
        }
    }

    byte[] payload() {
        ByteBuffer payload = FileLayout.buffer(entries.size() * ENTRY_BYTES);
        entries.forEach(entry -> payload.putLong(entry.place()).putInt(entry.type()).putLong(entry.first()).putInt(entry.count()).putLong(entry.ends()));
        return payload.array();
    }

    /** @return null where it cannot be one */
    static Index of(byte[] payload) {
        if (payload.length % ENTRY_BYTES != 0) {
            return null;
        }
        ByteBuffer from = FileLayout.buffer(payload);
        List<Entry> entries = new ArrayList<>(payload.length / ENTRY_BYTES);
        while (from.hasRemaining()) {
            entries.add(new Entry(from.getLong(), from.getInt(), from.getLong(), from.getInt(), from.getLong()));
        }
        return new Index(entries);
    }

    /** Whether it can be one of a file of so many bytes: the frames one behind the other, the events one after the other, and all of them with bytes of their own. */
    boolean fits(long size) {
        long least = FileLayout.PREAMBLE;
        long next = 0;
        for (Entry entry : entries) {
            if (entry.place() < least || entry.place() > size - FileLayout.FRAME_HEAD) {
                return false;
            }
            least = entry.place() + FileLayout.FRAME_HEAD;
            if (entry.is(FrameType.EVENTS)) {
                if (entry.first() != next || entry.count() < 1 || entry.count() > BlockCodec.MOST_EVENTS) {
                    return false;
                }
                least += LEAST_EVENT_BYTES * entry.count();
                next += entry.count();
            }
        }
        return least <= size;
    }

    /** All frames of a type, in the order in which they were written. */
    List<Entry> all(FrameType type) {
        return entries.stream().filter(entry -> entry.is(type)).toList();
    }

    /** How many events there are. */
    long events() {
        return entries.stream().filter(entry -> entry.is(FrameType.EVENTS)).mapToLong(Entry::count).sum();
    }
}
