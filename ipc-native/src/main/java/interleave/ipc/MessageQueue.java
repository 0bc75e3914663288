package interleave.ipc;

import java.time.Duration;
import java.util.Optional;

/**
 * A POSIX message queue, see mq_overview(7). The name outlives every instance until {@link #unlink}. Every method but
 * {@link #close} throws {@link IllegalStateException} once it is closed; a thread blocked at that moment stays blocked, and the
 * descriptor is given back when the last one has left.
 */
public interface MessageQueue extends AutoCloseable {
    /**
     * @param depth messages the queue can hold
     * @param messageSize bytes a message can have
     * @param messages in the queue at this moment
     */
    record Attributes(int depth, int messageSize, int messages) {}

    /**
     * Creates exclusively, mode 0600.
     *
     * @throws IpcException EEXIST, EACCES, EINVAL (name; depth or size beyond what this machine allows), EMFILE (descriptors, or
     *     RLIMIT_MSGQUEUE), ENOSPC (queues_max), ENOSYS (a kernel without message queues)
     */
    static MessageQueue create(String name, int depth, int messageSize) {
        return PosixMessageQueue.create(name, depth, messageSize);
    }

    /** For both directions. @throws IpcException ENOENT, EACCES, EMFILE */
    static MessageQueue open(String name) {
        return PosixMessageQueue.open(name);
    }

    /** Creates or opens as {@code mode} says; {@code depth} and {@code messageSize} are for a new one only. */
    static MessageQueue open(String name, OpenMode mode, int depth, int messageSize) {
        return mode.apply(() -> create(name, depth, messageSize), () -> open(name));
    }

    /**
     * Removes the name. Who has it open goes on with it.
     *
     * @throws IpcException ENOENT, EACCES
     */
    static void unlink(String name) {
        PosixMessageQueue.unlink(name);
    }

    String name();

    /**
     * Blocks while the queue is full.
     *
     * @param priority from 0 to 32767
     * @throws IpcException EMSGSIZE, EINVAL (priority)
     */
    void send(byte[] message, int priority);

    /** @return false where the queue is full; never blocks */
    boolean trySend(byte[] message, int priority);

    /**
     * Blocks for at most {@code timeout} while the queue is full.
     *
     * <p>The kernel times it by CLOCK_REALTIME. A wall clock that is set forward while it waits does not end it early; one that is
     * set back prolongs it by as much.
     *
     * @return whether it was sent
     */
    boolean timedSend(byte[] message, int priority, Duration timeout);

    /** The oldest message of the highest priority; blocks while the queue is empty. */
    Message receive();

    /** @return empty where the queue is; never blocks */
    Optional<Message> tryReceive();

    /** As {@link #receive}, for at most {@code timeout}; of the clock the same is true as of {@link #timedSend}. */
    Optional<Message> timedReceive(Duration timeout);

    Attributes attributes();

    /** The bytes of all messages in the queue: QSIZE as the kernel prints it, with the message queue file system mounted or not. */
    long bytes();

    /** Closes the descriptor. Does not unlink. Twice is harmless. */
    @Override
    void close();
}
