package interleave.recording;

import interleave.model.EncodedBlock;
import java.nio.ByteBuffer;

/**
 * Events in a frame.
 *
 * <pre>
 *    0  u64 index of the first event
 *    8  u32 count of events
 *   12  i64 begins: the time of the first event, or of a later one before it
 *   20  i64 ends: the greatest time up to the last event
 *   28  the block, see {@link interleave.model.BlockCodec}
 * </pre>
 */
final class EventFrame {
    static final int HEAD = 28;

    private EventFrame() {}

    static byte[] payload(EncodedBlock block) {
        ByteBuffer payload = FileLayout.buffer(HEAD + block.bytes().length);
        payload.putLong(block.first()).putInt(block.count()).putLong(block.begins()).putLong(block.ends()).put(block.bytes());
        return payload.array();
    }

    /** @return null where it is too short to be one */
    static EncodedBlock of(byte[] payload) {
        if (payload.length < HEAD) {
            return null;
        }
        ByteBuffer from = FileLayout.buffer(payload);
        long first = from.getLong();
        int count = from.getInt();
        long begins = from.getLong();
        long ends = from.getLong();
        byte[] bytes = new byte[from.remaining()];
        from.get(bytes);
        return new EncodedBlock(first, count, begins, ends, bytes);
    }
}
