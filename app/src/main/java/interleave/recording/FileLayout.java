package interleave.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The bytes of the file. All numbers are little-endian.
 *
 * <pre>
 *    0  89 49 4C 56 0D 0A 1A 0A   "ILV", and what a transfer as text would damage
 *    8  u32 version
 *   12  frames, one behind the other:
 *        0  u32 type      four letters
 *        4  u32 length    of the payload, bytes
 *        8  u32 checksum  CRC32C of type, length and payload
 *       12  payload
 * </pre>
 */
final class FileLayout {
    static final int VERSION = 1;
    static final int PREAMBLE = 12;
    static final int FRAME_HEAD = 12;
    /** What of the head is in the checksum. */
    static final int CHECKED_HEAD = 8;
    /** A tail: the place of the index. */
    static final int TAIL_BYTES = FRAME_HEAD + Long.BYTES;
    /** Far more than any frame needs. */
    static final int LONGEST_PAYLOAD = 1 << 26;

    private static final byte[] MAGIC = {(byte) 0x89, 'I', 'L', 'V', '\r', '\n', 0x1A, '\n'};

    private FileLayout() {}

    static ByteBuffer preamble() {
        return buffer(PREAMBLE).put(MAGIC).putInt(VERSION).flip();
    }

    static boolean hasMagic(ByteBuffer preamble) {
        byte[] found = new byte[MAGIC.length];
        preamble.get(0, found);
        return Arrays.equals(found, MAGIC);
    }

    static int version(ByteBuffer preamble) {
        return preamble.getInt(MAGIC.length);
    }

    static ByteBuffer frame(FrameType type, byte[] payload) {
        ByteBuffer frame = buffer(FRAME_HEAD + payload.length).putInt(type.code()).putInt(payload.length);
        return frame.putInt(checksum(type.code(), payload)).put(payload).flip();
    }

    static int checksum(int type, byte[] payload) {
        CRC32C crc = new CRC32C();
        crc.update(buffer(CHECKED_HEAD).putInt(type).putInt(payload.length).flip());
        crc.update(payload);
        return (int) crc.getValue();
    }

    static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
