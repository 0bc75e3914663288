package interleave.ipc;

import static interleave.ipc.linux.Constants.IPC_CREAT;
import static interleave.ipc.linux.Constants.IPC_EXCL;
import static interleave.ipc.linux.Constants.IPC_NOWAIT;
import static interleave.ipc.linux.Constants.MSG_EXCEPT;
import static interleave.ipc.linux.Constants.MSG_NOERROR;
import static interleave.ipc.linux.Constants.OWNER_ONLY;

import interleave.ipc.linux.Libc;
import interleave.ipc.linux.Sysctl;
import interleave.ipc.linux.SysvLayout;
import java.util.Arrays;
import java.util.Optional;

/** A message queue over msgget(2). The kernel never resumes msgsnd and msgrcv after a signal that had a handler. */
final class SysvQueue implements SysVMessageQueue {
    private static final int USUAL_LONGEST = 8192;

    private final SysvObject object;
    /** Bytes that a message can have (MSGMAX); one that was sent while the machine allowed more shows by E2BIG. */
    private volatile int longest = (int) Sysctl.number("kernel/msgmax").orElse(USUAL_LONGEST);

    private SysvQueue(SysvObject object) {
        this.object = object;
    }

    static SysVMessageQueue create(IpcKey key) {
        return get(key, IPC_CREAT | IPC_EXCL | OWNER_ONLY);
    }

    static SysVMessageQueue open(IpcKey key) {
        if (key.isPrivate()) {
            throw new IllegalArgumentException("key 0 is IPC_PRIVATE, under which nothing can be opened");
        }
        return get(key, 0);
    }

    static SysVMessageQueue ofId(int id) {
        return new SysvQueue(SysvObject.ofId(SysvKind.QUEUE, id));
    }

    private static SysVMessageQueue get(IpcKey key, int flags) {
        NativeCalls.require();
        int id = Libc.msgget(key.value(), flags);
        if (id < 0) {
            throw SysvQueueDiagnosis.ofCreation(SysvKind.QUEUE.named(key), Libc.errno());
        }
        return new SysvQueue(new SysvObject(SysvKind.QUEUE, key, id));
    }

    @Override
    public IpcKey key() {
        return object.key();
    }

    @Override
    public int id() {
        return object.id();
    }

    @Override
    public void send(long type, byte[] message) {
        send(type, message, 0);
    }

    @Override
    public boolean trySend(long type, byte[] message) {
        return send(type, message, IPC_NOWAIT);
    }

    private boolean send(long type, byte[] message, int flags) {
        byte[] struct = SysvLayout.message(type, message);
        while (Libc.msgsnd(object.use(), struct, message.length, flags) != 0) {
            int error = Libc.errno();
            switch (Errno.of(error)) {
                case EINTR -> { }
                case EAGAIN -> {
                    return false;
                }
                default -> throw SysvQueueDiagnosis.ofSending(object.name(), type, message.length, error);
            }
        }
        return true;
    }

    @Override
    public SysVMessage receive(long wanted) {
        return receiveWhole(wanted, 0).orElseThrow();
    }

    @Override
    public Optional<SysVMessage> tryReceive(long wanted) {
        return receiveWhole(wanted, IPC_NOWAIT);
    }

    @Override
    public Optional<SysVMessage> tryReceiveExcept(long unwanted) {
        if (unwanted < 1) {
            throw new IllegalArgumentException("a message has no type " + unwanted);
        }
        return receiveWhole(unwanted, IPC_NOWAIT | MSG_EXCEPT);
    }

    private Optional<SysVMessage> receiveWhole(long wanted, int flags) {
        while (true) {
            int room = longest;
            try {
                return receive(wanted, room, flags);
            } catch (IpcException longer) {
                if (longer.error() != Errno.E2BIG) {
                    throw longer;
                }
                longest = 2 * room;
            }
        }
    }

    @Override
    public SysVMessage receive(long wanted, int atMostBytes) {
        return receive(wanted, atMostBytes, 0).orElseThrow();
    }

    @Override
    public SysVMessage receiveTruncated(long wanted, int atMostBytes) {
        return receive(wanted, atMostBytes, MSG_NOERROR).orElseThrow();
    }

    /** @return empty only where {@code flags} have IPC_NOWAIT */
    private Optional<SysVMessage> receive(long wanted, int room, int flags) {
        byte[] message = SysvLayout.message(0, new byte[room]);
        long length;
        while ((length = Libc.msgrcv(object.use(), message, room, wanted, flags)) < 0) {
            int error = Libc.errno();
            switch (Errno.of(error)) {
                case EINTR -> { }
                case ENOMSG -> {
                    return Optional.empty();
                }
                default -> throw SysvQueueDiagnosis.ofReceiving(object.name(), room, error);
            }
        }
        int start = SysvLayout.MESSAGE_TYPE_SIZE;
        return Optional.of(new SysVMessage(SysvLayout.messageType(message), Arrays.copyOfRange(message, start, start + (int) length)));
    }

    @Override
    public Status status() {
        byte[] status = object.status();
        return new Status(object.permissions(status), SysvLayout.bytes(status), SysvLayout.messages(status),
                SysvLayout.bytesAtMost(status), SysvLayout.lastSender(status), SysvLayout.lastReceiver(status),
                SysvLayout.sentAt(status), SysvLayout.receivedAt(status), SysvLayout.queueChangedAt(status));
    }

    @Override
    public void setBytesAtMost(long bytes) {
        try {
            object.change(status -> SysvLayout.setBytesAtMost(status, bytes));
        } catch (IpcException refused) {
            throw SysvQueueDiagnosis.ofResizing(refused, bytes);
        }
    }

    @Override
    public void setMode(int mode) {
        object.setMode(mode);
    }

    @Override
    public void remove() {
        object.remove();
    }

    @Override
    public void close() {
        object.close();
    }
}
