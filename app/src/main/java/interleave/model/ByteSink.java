package interleave.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow: little-endian, and numbers in as many bytes as they need (LEB128; signed ones zigzag). */
final class ByteSink {
    private static final int LONGEST_NUMBER = 10;

    private byte[] bytes;
    private int size;

    ByteSink(int capacity) {
        bytes = new byte[capacity];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void put(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    void putLong(long value) {
        room(Long.BYTES);
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[size++] = (byte) (value >>> 8 * i);
        }
    }

    void putNumber(long value) {
        room(LONGEST_NUMBER);
        byte[] to = bytes;
        int at = size;
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            to[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        to[at++] = (byte) rest;
        size = at;
    }

    void putSigned(long value) {
        putNumber(value << 1 ^ value >> 63);
    }

    void putText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        putNumber(utf8.length);
        putBytes(utf8, utf8.length);
    }

    void putBytes(byte[] from, int length) {
        room(length);
        System.arraycopy(from, 0, bytes, size, length);
        size += length;
    }

    /** Another's bytes with their length before them. */
    void putPart(ByteSink part) {
        putNumber(part.size);
        putBytes(part.bytes, part.size);
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
