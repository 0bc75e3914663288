package interleave.ipc;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Where a message lies while the kernel copies it: outside of the heap, which the collector moves. Each thread has one, as large as its
 * largest message, and the collector takes it when the thread has ended.
 *
 * <pre>
 *   priority u32 @0   unused @4   message @8
 * </pre>
 */
final class MessageBuffer {
    private static final ThreadLocal<MessageBuffer> OF_THREAD = ThreadLocal.withInitial(() -> new MessageBuffer(0));
    private static final long MESSAGE = 8;

    private final MemorySegment memory;

    private MessageBuffer(int capacity) {
        memory = Arena.ofAuto().allocate(MESSAGE + capacity, Long.BYTES);
    }

    /** The one of this thread, with room for a message of that many bytes. */
    static MessageBuffer ofThread(int bytes) {
        MessageBuffer buffer = OF_THREAD.get();
        if (buffer.memory.byteSize() < MESSAGE + bytes) {
            buffer = new MessageBuffer(bytes);
            OF_THREAD.set(buffer);
        }
        return buffer;
    }

    void put(byte[] message) {
        MemorySegment.copy(message, 0, memory, ValueLayout.JAVA_BYTE, MESSAGE, message.length);
    }

    /** @param length of the message that was received */
    Message take(int length) {
        byte[] message = new byte[length];
        MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, MESSAGE, message, 0, length);
        return new Message(message, memory.get(ValueLayout.JAVA_INT, 0));
    }

    long messageAddress() {
        return memory.address() + MESSAGE;
    }

    long priorityAddress() {
        return memory.address();
    }
}
