package interleave.ipc;

import java.time.Instant;
import java.util.Optional;

/**
 * A System V message queue, see sysvipc(7) and msgop(2). It lives until it is removed; closing only ends the use by this instance,
 * after which every method throws {@link IllegalStateException}. Who is blocked when it is removed gets EIDRM; later calls EINVAL. The
 * system offers no timeout for these calls, and a signal does not end a wait.
 *
 * <p>What a receiver asks for ({@code wanted}) is as in msgrcv(2): 0 the oldest message of all, above 0 the oldest of exactly that
 * type, below 0 the oldest of the lowest type that is not above its absolute value.
 */
public interface SysVMessageQueue extends AutoCloseable {
    /**
     * @param bytes of all messages in the queue, without their types
     * @param bytesAtMost how many there may be before a sender blocks (msg_qbytes)
     * @param lastSender process id, 0 where there was none
     * @param sentAt the last time, in whole seconds
     * @param changedAt when it was created or its permissions or its size last set
     */
    record Status(IpcPermissions permissions, long bytes, long messages, long bytesAtMost, long lastSender, long lastReceiver,
            Optional<Instant> sentAt, Optional<Instant> receivedAt, Optional<Instant> changedAt) {}

    /** Creates exclusively, mode 0600. @throws IpcException EEXIST, ENOSPC (MSGMNI), ENOMEM */
    static SysVMessageQueue create(IpcKey key) {
        return SysvQueue.create(key);
    }

    /** @param key not {@link IpcKey#PRIVATE} @throws IpcException ENOENT, EACCES */
    static SysVMessageQueue open(IpcKey key) {
        return SysvQueue.open(key);
    }

    static SysVMessageQueue open(IpcKey key, OpenMode mode) {
        return mode.apply(() -> create(key), () -> open(key));
    }

    /** By the kernel's identifier, as ipcs(1) prints it: the way to somebody else's private queue. @throws IpcException EINVAL, EACCES */
    static SysVMessageQueue ofId(int id) {
        return SysvQueue.ofId(id);
    }

    /** Removes the queue of that key with its messages. @throws IpcException ENOENT, EACCES, EPERM */
    static void remove(IpcKey key) {
        try (SysVMessageQueue queue = open(key)) {
            queue.remove();
        }
    }

    IpcKey key();

    /** The kernel's identifier; may be 0. */
    int id();

    /**
     * Blocks while the queue has no room.
     *
     * @param type from 1
     * @throws IpcException EINVAL (type, or longer than MSGMAX), EACCES, EIDRM
     */
    void send(long type, byte[] message);

    /** @return false where the queue has no room; never blocks (IPC_NOWAIT) */
    boolean trySend(long type, byte[] message);

    /** Blocks while there is no message of what is wanted, see above. @throws IpcException EACCES, EIDRM */
    SysVMessage receive(long wanted);

    /** @return empty where there is none of what is wanted; never blocks (IPC_NOWAIT) */
    Optional<SysVMessage> tryReceive(long wanted);

    /** As {@link #tryReceive}, the oldest of any type but this one (MSG_EXCEPT). @param unwanted from 1 */
    Optional<SysVMessage> tryReceiveExcept(long unwanted);

    /** As {@link #receive}. @throws IpcException also E2BIG where the message has more bytes; it stays in the queue */
    SysVMessage receive(long wanted, int atMostBytes);

    /** As {@link #receive}, but what a message has more than {@code atMostBytes} is lost (MSG_NOERROR). */
    SysVMessage receiveTruncated(long wanted, int atMostBytes);

    Status status();

    /**
     * Sets msg_qbytes. Lowering it is the owner's right; more than MSGMNB needs CAP_SYS_RESOURCE.
     *
     * @throws IpcException EPERM
     */
    void setBytesAtMost(long bytes);

    /** @param mode such as 0640; @throws IpcException EPERM (neither owner nor creator) */
    void setMode(int mode);

    /** Removes the queue with its messages. @throws IpcException EPERM, EIDRM, EINVAL */
    void remove();

    /** Ends the use by this instance. Does not remove. Twice is harmless. */
    @Override
    void close();
}
