package interleave.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what a {@link ByteSink} has written. Never beyond its end, and never asks for more memory than there are bytes left. */
final class ByteSource {
    private static final int LAST_SHIFT = 63;

    private final byte[] bytes;
    private final int end;
    private int at;

    ByteSource(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ByteSource(byte[] bytes, int at, int end) {
        this.bytes = bytes;
        this.at = at;
        this.end = end;
    }

    boolean isAtEnd() {
        return at == end;
    }

    int left() {
        return end - at;
    }

    /** @throws MalformedBlockException where there is nothing left; so do all others */
    int get() {
        need(1);
        return bytes[at++] & 0xFF;
    }

    long getLong() {
        need(Long.BYTES);
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value |= (bytes[at++] & 0xFFL) << 8 * i;
        }
        return value;
    }

    long getNumber() {
        if (at < end && bytes[at] >= 0) {
            return bytes[at++];
        }
        long value = 0;
        for (int shift = 0; shift <= LAST_SHIFT; shift += 7) {
            int next = get();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new MalformedBlockException("a number of more than 64 bits");
    }

    long getSigned() {
        long value = getNumber();
        return value >>> 1 ^ -(value & 1);
    }

    /** A number that counts something of which each is at least one byte. */
    int getCount() {
        long count = getNumber();
        return within(count, left());
    }

    /** A number of at most so much. */
    int getWithin(int most) {
        return within(getNumber(), most);
    }

    private static int within(long value, int most) {
        if (value < 0 || value > most) {
            throw new MalformedBlockException("a number is " + value + " where at most " + most + " is possible");
        }
        return (int) value;
    }

    /** A number as wide as an int, either sign. */
    int getInt() {
        long value = getSigned();
        if (value != (int) value) {
            throw new MalformedBlockException("a number of more than 32 bits");
        }
        return (int) value;
    }

    String getText() {
        int length = getCount();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** A part that was written with its length. */
    ByteSource getPart() {
        int length = getCount();
        at += length;
        return new ByteSource(bytes, at - length, at);
    }

    /** What is left. */
    byte[] rest() {
        byte[] rest = Arrays.copyOfRange(bytes, at, end);
        at = end;
        return rest;
    }

    void end() {
        if (at != end) {
            throw new MalformedBlockException(left() + " bytes too many");
        }
    }

    private void need(int count) {
        if (end - at < count) {
            throw new MalformedBlockException("it ends too early");
        }
    }
}
