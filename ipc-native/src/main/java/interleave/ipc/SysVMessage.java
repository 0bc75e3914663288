package interleave.ipc;

import java.util.Arrays;

/**
 * A message of a System V queue. Equal when the type and the bytes are; the array is not copied.
 *
 * @param type from 1: what a receiver picks by
 */
public record SysVMessage(long type, byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof SysVMessage(long otherType, byte[] otherBytes) && type == otherType && Arrays.equals(bytes, otherBytes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes) + Long.hashCode(type);
    }

    @Override
    public String toString() {
        return bytes.length + " B, type " + type;
    }
}
