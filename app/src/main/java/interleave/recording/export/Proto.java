package interleave.recording.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A protobuf message being written: the few kinds of fields that a trace needs. */
final class Proto {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;

    private byte[] bytes = new byte[128];
    private int size;

    Proto clear() {
        size = 0;
        return this;
    }

    Proto number(int field, long value) {
        varint((long) field << 3 | VARINT);
        varint(value);
        return this;
    }

    Proto fixed(int field, long value) {
        varint((long) field << 3 | FIXED64);
        for (int i = 0; i < Long.BYTES; i++) {
            put((byte) (value >>> 8 * i));
        }
        return this;
    }

    Proto text(int field, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return bytes(field, utf8, utf8.length);
    }

    Proto message(int field, Proto value) {
        return bytes(field, value.bytes, value.size);
    }

    private Proto bytes(int field, byte[] value, int length) {
        varint((long) field << 3 | BYTES);
        varint(length);
        for (int i = 0; i < length; i++) {
            put(value[i]);
        }
        return this;
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        put((byte) rest);
    }

    private void put(byte value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = value;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }
}
