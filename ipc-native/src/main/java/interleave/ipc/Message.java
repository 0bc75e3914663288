package interleave.ipc;

import java.util.Arrays;

/**
 * A message of a queue. Equal when the bytes and the priority are; the array is not copied.
 *
 * @param priority from 0 to 32767, higher ones are received first
 */
public record Message(byte[] bytes, int priority) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Message(byte[] otherBytes, int otherPriority)
                && priority == otherPriority && Arrays.equals(bytes, otherBytes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes) + priority;
    }

    @Override
    public String toString() {
        return bytes.length + " B, priority " + priority;
    }
}
