package interleave.demo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The message of the queue demos, as a C program on the same machine would lay it out:
 *
 * <pre>
 *     struct reading { uint64_t timestamp; double value; uint32_t channel; };   // 24 bytes, the last four are padding
 * </pre>
 *
 * @param timestamp ns of the monotonic clock
 * @param channel the number of the sender
 */
public record Reading(long timestamp, double value, int channel) {
    /** Size of a message in bytes, padding included. */
    public static final int BYTES = 24;

    /** Native byte order. */
    public byte[] toBytes() {
        byte[] bytes = new byte[BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).putLong(0, timestamp).putDouble(8, value).putInt(16, channel);
        return bytes;
    }
}
