package interleave.ipc.inspect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** How much is in an object, by its kind. What is empty may not be read by this user. */
public sealed interface Contents {
    /** Of shared memory. */
    record Memory(OptionalLong bytes) implements Contents {}

    /**
     * Of a named semaphore.
     *
     * @param counted the waiters that sem_t counts: those who wait, and all who were ever killed in it
     */
    record Semaphore(OptionalInt value, OptionalInt counted) implements Contents {}

    /**
     * Of a POSIX queue.
     *
     * @param bytes of all messages
     * @param depth the most messages
     * @param messageSize the most bytes of one
     */
    record Queue(OptionalLong messages, OptionalLong bytes, OptionalLong depth, OptionalLong messageSize) implements Contents {
        static final Queue UNKNOWN = new Queue(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

        /** A queue that is neither empty nor full has nobody blocked on it. */
        boolean letsNobodyWait() {
            return messages.isPresent() && depth.isPresent() && messages.getAsLong() > 0 && messages.getAsLong() < depth.getAsLong();
        }
    }

    /** Of a System V segment; {@code attached} counts mappings, of which a process may have several. */
    record Segment(long bytes, long attached) implements Contents {}

    /**
     * Of a System V set.
     *
     * @param size semaphores in it
     * @param values one for each
     * @param waiting threads that wait for a rise (GETNCNT) or for zero (GETZCNT), of all its semaphores
     */
    record Semaphores(int size, Optional<List<Integer>> values, OptionalInt waiting) implements Contents {}

    /** Of a System V queue; {@code bytes} of all messages. */
    record SysvQueue(long messages, long bytes) implements Contents {}

    /** Of a FIFO: nobody but who has it open can ask, and opening it would release who waits for a partner. */
    record Fifo() implements Contents {}
}
