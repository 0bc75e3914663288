package interleave.ipc;

import static interleave.ipc.linux.Constants.CLOCK_REALTIME;
import static interleave.ipc.linux.Constants.O_CLOEXEC;
import static interleave.ipc.linux.Constants.O_CREAT;
import static interleave.ipc.linux.Constants.O_EXCL;
import static interleave.ipc.linux.Constants.O_NONBLOCK;
import static interleave.ipc.linux.Constants.O_RDWR;

import interleave.ipc.linux.CString;
import interleave.ipc.linux.HotCalls;
import interleave.ipc.linux.Layout;
import interleave.ipc.linux.Libc;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/** A message queue over mq_open(3). Its descriptor blocks; what must not block has a deadline that has passed. */
final class PosixMessageQueue implements MessageQueue {
    private static final byte[] LONG_AGO = Layout.timespec(0);
    /** Longer than the line that the kernel prints: QSIZE:… NOTIFY:… SIGNO:… NOTIFY_PID:… */
    private static final int STATUS_LENGTH = 128;

    private final String name;
    private final Handle handle;
    private final QueueNotification notification;
    private final int messageSize;

    private PosixMessageQueue(String name, int queue) {
        this.name = name;
        this.handle = new Handle("queue " + name, queue, () -> Libc.mq_close(queue));
        this.notification = new QueueNotification(name);
        this.messageSize = attributes().messageSize();
    }

    static MessageQueue create(String name, int depth, int messageSize, Set<PosixFilePermission> mode) {
        int queue = create(name, FileMode.of(mode), Layout.mqAttributes(depth, messageSize));
        if (queue < 0) {
            throw QueueDiagnosis.ofCreation(name, depth, messageSize, Libc.errno());
        }
        return new PosixMessageQueue(name, queue);
    }

    static MessageQueue create(String name) {
        int queue = create(name, FileMode.of(FileMode.OWNER_ONLY), null);
        if (queue < 0) {
            throw QueueDiagnosis.ofCreation(name, Libc.errno());
        }
        return new PosixMessageQueue(name, queue);
    }

    private static int create(String name, int mode, byte[] attributes) {
        NativeCalls.require();
        return Libc.mq_open(CString.of(name), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode, attributes);
    }

    static MessageQueue open(String name, Access access) {
        NativeCalls.require();
        int queue = Libc.mq_open(CString.of(name), access.flags() | O_CLOEXEC, 0, null);
        if (queue < 0) {
            throw Diagnosis.of("mq_open", name, Libc.errno());
        }
        return new PosixMessageQueue(name, queue);
    }

    static void unlink(String name) {
        NativeCalls.require();
        if (Libc.mq_unlink(CString.of(name)) != 0) {
            throw Diagnosis.of("mq_unlink", name, Libc.errno());
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void send(byte[] message, int priority) {
        int queue = enter();
        try {
            MessageBuffer buffer = MessageBuffer.ofThread(message.length);
            buffer.put(message);
            if (!HotCalls.send(queue, buffer.messageAddress(), message.length, priority)) {
                sendAfterFailure(queue, message, priority);
            }
        } finally {
            handle.leave();
        }
    }

    private void sendAfterFailure(int queue, byte[] message, int priority) {
        while (Libc.mq_send(queue, message, message.length, priority) != 0) {
            failedToSend("mq_send", message, priority);
        }
    }

    @Override
    public boolean trySend(byte[] message, int priority) {
        return sendUntil(LONG_AGO, message, priority);
    }

    @Override
    public boolean timedSend(byte[] message, int priority, Duration timeout) {
        Deadline deadline = Deadline.in(timeout);
        do {
            if (sendUntil(Clock.after(CLOCK_REALTIME, deadline.remaining()), message, priority)) {
                return true;
            }
        } while (deadline.remaining() > 0);
        return false;
    }

    private boolean sendUntil(byte[] deadline, byte[] message, int priority) {
        int queue = enter();
        try {
            while (Libc.mq_timedsend(queue, message, message.length, priority, deadline) != 0) {
                if (isOver(deadline, Libc.errno())) {
                    return false;
                }
                failedToSend("mq_timedsend", message, priority);
            }
            return true;
        } finally {
            handle.leave();
        }
    }

    /** A queue that is set not to block does not wait for its deadline either; who asked not to wait wants to know no more. */
    private static boolean isOver(byte[] deadline, int error) {
        Errno symbol = Errno.of(error);
        return symbol == Errno.ETIMEDOUT || symbol == Errno.EAGAIN && deadline == LONG_AGO;
    }

    /** Returns for a signal, after which the call is made again. */
    private void failedToSend(String call, byte[] message, int priority) {
        int error = Libc.errno();
        if (Errno.of(error) != Errno.EINTR) {
            throw QueueDiagnosis.ofSending(call, name, message.length, messageSize, priority, error);
        }
    }

    @Override
    public Message receive() {
        int queue = enter();
        try {
            MessageBuffer buffer = MessageBuffer.ofThread(messageSize);
            long length = HotCalls.receive(queue, buffer.messageAddress(), messageSize, buffer.priorityAddress());
            return length < 0 ? receiveAfterFailure(queue) : buffer.take((int) length);
        } finally {
            handle.leave();
        }
    }

    private Message receiveAfterFailure(int queue) {
        byte[] buffer = new byte[messageSize];
        int[] priority = new int[1];
        long length;
        while ((length = Libc.mq_receive(queue, buffer, buffer.length, priority)) < 0) {
            failedToReceive("mq_receive");
        }
        return message(buffer, length, priority);
    }

    @Override
    public Optional<Message> tryReceive() {
        return receiveUntil(LONG_AGO);
    }

    @Override
    public Optional<Message> timedReceive(Duration timeout) {
        Deadline deadline = Deadline.in(timeout);
        Optional<Message> message;
        do {
            message = receiveUntil(Clock.after(CLOCK_REALTIME, deadline.remaining()));
        } while (message.isEmpty() && deadline.remaining() > 0);
        return message;
    }

    private Optional<Message> receiveUntil(byte[] deadline) {
        int queue = enter();
        try {
            byte[] buffer = new byte[messageSize];
            int[] priority = new int[1];
            long length;
            while ((length = Libc.mq_timedreceive(queue, buffer, buffer.length, priority, deadline)) < 0) {
                if (isOver(deadline, Libc.errno())) {
                    return Optional.empty();
                }
                failedToReceive("mq_timedreceive");
            }
            return Optional.of(message(buffer, length, priority));
        } finally {
            handle.leave();
        }
    }

    private void failedToReceive(String call) {
        int error = Libc.errno();
        if (Errno.of(error) != Errno.EINTR) {
            throw Diagnosis.of(call, name, error);
        }
    }

    private static Message message(byte[] buffer, long length, int[] priority) {
        return new Message(Arrays.copyOf(buffer, (int) length), priority[0]);
    }

    @Override
    public Attributes attributes() {
        ByteBuffer view = attributeBytes();
        return new Attributes((int) view.getLong(8), (int) view.getLong(16), (int) view.getLong(24));
    }

    @Override
    public boolean isNonBlocking() {
        return (attributeBytes().getLong(0) & O_NONBLOCK) != 0;
    }

    private ByteBuffer attributeBytes() {
        int queue = enter();
        try {
            byte[] struct = new byte[Layout.MQ_ATTR_SIZE];
            if (Libc.mq_getattr(queue, struct) != 0) {
                throw Diagnosis.of("mq_getattr", name, Libc.errno());
            }
            return Layout.view(struct);
        } finally {
            handle.leave();
        }
    }

    @Override
    public boolean setNonBlocking(boolean nonBlocking) {
        int queue = enter();
        try {
            byte[] before = new byte[Layout.MQ_ATTR_SIZE];
            if (Libc.mq_setattr(queue, Layout.mqFlags(nonBlocking ? O_NONBLOCK : 0), before) != 0) {
                throw Diagnosis.of("mq_setattr", name, Libc.errno());
            }
            return (Layout.view(before).getLong(0) & O_NONBLOCK) != 0;
        } finally {
            handle.leave();
        }
    }

    @Override
    public long bytes() {
        int queue = enter();
        try {
            byte[] line = new byte[STATUS_LENGTH];
            long length = Libc.pread(queue, line, line.length, 0);
            if (length <= 0) {
                throw Diagnosis.of("read", name, Libc.errno());
            }
            String status = new String(line, 0, (int) length, StandardCharsets.US_ASCII);
            return Long.parseLong(status.substring(status.indexOf(':') + 1, status.indexOf(' ')).strip());
        } finally {
            handle.leave();
        }
    }

    @Override
    public void notifyBySignal(Signal signal) {
        withQueue(queue -> notification.bySignal(queue, signal));
    }

    @Override
    public void notifyByThread(Runnable action) {
        withQueue(queue -> notification.byThread(queue, action));
    }

    @Override
    public void cancelNotification() {
        withQueue(notification::cancel);
    }

    private void withQueue(IntConsumer call) {
        int queue = enter();
        try {
            call.accept(queue);
        } finally {
            handle.leave();
        }
    }

    @Override
    public int descriptor() {
        int queue = enter();
        handle.leave();
        return queue;
    }

    /** What closing does to a notification of this process, the kernel does by itself. */
    @Override
    public void close() {
        handle.close();
        notification.forget();
    }

    private int enter() {
        return (int) handle.enter();
    }
}
