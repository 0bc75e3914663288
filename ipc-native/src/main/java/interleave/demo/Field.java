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
    /** What the bytes mean. Native byte order. */
    public enum Type {
        U64("u64", Long.BYTES),
        F64("f64", Double.BYTES),
        U32("u32", Integer.BYTES);

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
        return type == Type.U32 ? Integer.toUnsignedLong(memory.getInt((int) offset)) : memory.getLong((int) offset);
    }

    /** Puts these bits into this memory. */
    public void write(ByteBuffer memory, long bits) {
        if (type == Type.U32) {
            memory.putInt((int) offset, (int) bits);
        } else {
            memory.putLong((int) offset, bits);
        }
    }

    /** The bits as the number that they mean. */
    public Number number(long bits) {
        return type == Type.F64 ? (Number) Double.longBitsToDouble(bits) : (Number) bits;
    }
}
