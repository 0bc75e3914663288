package interleave.ipc;

import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A POSIX message queue, see mq_overview(7). The name outlives every instance until {@link #unlink}. Every method but
 * {@link #close} throws {@link IllegalStateException} once it is closed; a thread blocked at that moment stays blocked, and the
 * descriptor is given back when the last one has left.
 */
public interface MessageQueue extends Pollable, AutoCloseable {
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
        return create(name, depth, messageSize, FileMode.OWNER_ONLY);
    }

    /** As {@link #create(String, int, int)}, with that mode less the umask. This instance is open for both directions, whatever the mode. */
    static MessageQueue create(String name, int depth, int messageSize, Set<PosixFilePermission> mode) {
        return PosixMessageQueue.create(name, depth, messageSize, mode);
    }

    /** As {@link #create(String, int, int)}, as deep and with messages as long as this machine gives a queue by itself (msg_default, msgsize_default). */
    static MessageQueue create(String name) {
        return PosixMessageQueue.create(name);
    }

    /** For both directions. @throws IpcException ENOENT, EACCES, EMFILE */
    static MessageQueue open(String name) {
        return open(name, Access.READ_WRITE);
    }

    /** What was not asked for is EBADF when it is done. @throws IpcException ENOENT, EACCES, EMFILE */
    static MessageQueue open(String name, Access access) {
        return PosixMessageQueue.open(name, access);
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

    /** Whether {@link #send} and {@link #receive}, the timed ones too, fail with EAGAIN instead of blocking. */
    boolean isNonBlocking();

    /**
     * The one attribute that can be changed (O_NONBLOCK). It is of this instance alone; others that have the queue open go on as they were.
     *
     * @return as it was before
     */
    boolean setNonBlocking(boolean nonBlocking);

    /**
     * Has the kernel send this process a signal, once, when a message comes into the empty queue and nobody is blocked in a receive. A program that
     * does not handle that signal may be ended by it.
     *
     * @throws IpcException EBUSY (a process is registered already)
     */
    void notifyBySignal(Signal signal);

    /** As {@link #notifyBySignal}; {@code action} is run on a thread of its own, a daemon, which the C library makes for it. */
    void notifyByThread(Runnable action);

    /** Takes back what this process asked to be notified of; harmless where it is not registered. */
    void cancelNotification();

    /**
     * For poll(2) and a {@link Poller}: it can be read while the queue holds a message, and written while it has room. It is this instance's, and another's as soon as
     * this is closed.
     */
    @Override
    int descriptor();

    /** Closes the descriptor, which cancels a notification of this process. Does not unlink. Twice is harmless. */
    @Override
    void close();
}
