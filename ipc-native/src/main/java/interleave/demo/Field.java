package interleave.demo;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A number at a place of memory, as a member of a C struct.
 *
 * @param offset in bytes
 * @param initial its bits at first
 */
public record Field(String name, long offset, Type type, long initial) {
    private static final String PADDING = "padding";

    /** What the bytes mean. Native byte order. */
    public enum Type {
        U64("u64", Long.BYTES),
        F64("f64", Double.BYTES),
        U32("u32", Integer.BYTES),
        U8("u8", Byte.BYTES);

        private final String word;
        private final int bytes;

        Type(String word, int bytes) {
            this.word = word;
            this.bytes = bytes;
        }

        /** In short, as it stands beside an offset: {@code u64}. */
        public String word() {
            return word;
        }

        /** Its size, which is its alignment too. */
        public int bytes() {
            return bytes;
        }
    }

    /** An unsigned 64-bit number, at first 0. */
    public static Field u64(String name, long offset) {
        return new Field(name, offset, Type.U64, 0);
    }

    /** {@code name[0]}, {@code name[1]}, … one behind the other, at first 0. */
    public static List<Field> array(String name, long offset, Type type, int length) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            fields.add(new Field(name + "[" + i + "]", offset + (long) i * type.bytes(), type, 0));
        }
        return fields;
    }

    /** Bytes that belong to no member, see {@link #isPadding}. */
    public static List<Field> padding(long offset, int length) {
        return array(PADDING, offset, Type.U8, length);
    }

    /**
     * The index of the field of an object that lies there.
     *
     * @throws IllegalArgumentException if none does
     */
    public static int indexAt(String object, List<Field> fields, long offset) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).offset() == offset) {
                return i;
            }
        }
        throw new IllegalArgumentException("the demo declares no field of " + object + " at offset " + offset);
    }

    /** Whether it is there only so that the next member, or the next struct, lies at a multiple of its size. */
    public boolean isPadding() {
        return name.startsWith(PADDING);
    }

    /** The same, but holding something else at first. */
    public Field at(long first) {
        return new Field(name, offset, type, first);
    }

    /** Where it ends. */
    public long end() {
        return offset + type.bytes();
    }

    /** The bits that it has in this memory. */
    public long read(ByteBuffer memory) {
        int at = (int) offset;
        return switch (type) {
            case U64, F64 -> memory.getLong(at);
            case U32 -> Integer.toUnsignedLong(memory.getInt(at));
            case U8 -> Byte.toUnsignedLong(memory.get(at));
        };
    }

    /** Puts these bits into this memory. */
    public void write(ByteBuffer memory, long bits) {
        int at = (int) offset;
        switch (type) {
            case U64, F64 -> memory.putLong(at, bits);
            case U32 -> memory.putInt(at, (int) bits);
            case U8 -> memory.put(at, (byte) bits);
        }
    }

    /** The bits as the number that they mean. */
    public Number number(long bits) {
        return type == Type.F64 ? (Number) Double.longBitsToDouble(bits) : (Number) bits;
    }
}
