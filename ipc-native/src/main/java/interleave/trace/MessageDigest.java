package interleave.trace;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a trace keeps of a message: an identity by which a receive is matched with its send, and its first bytes.
 *
 * <p>The identity is a hash of all bytes (FNV-1a, 64 bits), so nothing is added to the message itself and a program that knows nothing of tracing
 * can take part. Two messages of the same bytes have the same identity: they are told apart by their order.
 *
 * @param first bytes 0 to 7 in native order, zero where the message ends before
 * @param second bytes 8 to 15
 */
public record MessageDigest(long identity, long first, long second) {
    private static final long FNV_OFFSET = 0xcbf2_9ce4_8422_2325L;
    private static final long FNV_PRIME = 0x0000_0100_0000_01b3L;
    private static final int KEPT = 16;

    public static MessageDigest of(byte[] message) {
        long hash = FNV_OFFSET;
        for (byte b : message) {
            hash = (hash ^ (b & 0xFF)) * FNV_PRIME;
        }
        ByteBuffer kept = ByteBuffer.allocate(KEPT).order(ByteOrder.nativeOrder());
        kept.put(message, 0, Math.min(KEPT, message.length));
        return new MessageDigest(hash, kept.getLong(0), kept.getLong(8));
    }
}
