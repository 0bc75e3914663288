package interleave.ipc;

import static interleave.ipc.linux.Constants.FIONREAD;
import static interleave.ipc.linux.Constants.F_GETPIPE_SZ;
import static interleave.ipc.linux.Constants.F_SETPIPE_SZ;
import static interleave.ipc.linux.Constants.POLLIN;
import static interleave.ipc.linux.Constants.POLLOUT;

import interleave.ipc.linux.ColdCalls;
import interleave.ipc.linux.Libc;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * Either end of a pipe. Whether its calls block is a flag that all of them share: who must not block sets it for as long as its call
 * takes, and who may block and met with that goes to sleep in poll instead. Of standard input the flag is left alone, for the shell and
 * others share it: there a look at whether it is ready has to do.
 */
final class DescriptorEnd implements ReadEnd, WriteEnd {
    private final String name;
    private final Handle handle;
    private final boolean flagIsOurs;
    private final Object flag = new Object();
    private int notBlocking;

    DescriptorEnd(String name, int descriptor) {
        this(name, new Handle(name, descriptor, () -> ColdCalls.close(descriptor)), true);
    }

    private DescriptorEnd(String name, Handle handle, boolean flagIsOurs) {
        this.name = name;
        this.handle = handle;
        this.flagIsOurs = flagIsOurs;
    }

    static ReadEnd standardInput() {
        NativeCalls.require();
        return new DescriptorEnd("standard input", new Handle("standard input", 0, () -> { }), false);
    }

    @Override
    public int descriptor() {
        return using(descriptor -> descriptor);
    }

    @Override
    public int read(byte[] buffer) {
        return using(descriptor -> blocking("read", descriptor, POLLIN, () -> Libc.read(descriptor, buffer, buffer.length)));
    }

    @Override
    public OptionalInt tryRead(byte[] buffer) {
        return using(descriptor -> attempt("read", descriptor, POLLIN, () -> Libc.read(descriptor, buffer, buffer.length)));
    }

    @Override
    public OptionalInt timedRead(byte[] buffer, Duration timeout) {
        return using(descriptor -> timed("read", descriptor, POLLIN, timeout, () -> Libc.read(descriptor, buffer, buffer.length)));
    }

    @Override
    public void write(byte[] bytes) {
        using(descriptor -> {
            int written = 0;
            while (written < bytes.length) {
                byte[] rest = written == 0 ? bytes : Arrays.copyOfRange(bytes, written, bytes.length);
                written += blocking("write", descriptor, POLLOUT, () -> Libc.write(descriptor, rest, rest.length));
            }
            return written;
        });
    }

    @Override
    public OptionalInt tryWrite(byte[] bytes) {
        return using(descriptor -> attempt("write", descriptor, POLLOUT, () -> Libc.write(descriptor, bytes, bytes.length)));
    }

    @Override
    public OptionalInt timedWrite(byte[] bytes, Duration timeout) {
        return using(descriptor -> timed("write", descriptor, POLLOUT, timeout, () -> Libc.write(descriptor, bytes, bytes.length)));
    }

    private int blocking(String call, int descriptor, short readiness, LongSupplier transfer) {
        while (true) {
            long count = transfer.getAsLong();
            if (count >= 0) {
                return (int) count;
            }
            int error = Libc.errno();
            switch (Errno.of(error)) {
                case EINTR -> { }
                case EAGAIN -> Poll.await(name, descriptor, readiness, Deadline.NEVER);
                default -> throw PipeDiagnosis.of(call, name, error);
            }
        }
    }

    private OptionalInt timed(String call, int descriptor, short readiness, Duration timeout, LongSupplier transfer) {
        Deadline deadline = Deadline.in(timeout);
        while (true) {
            OptionalInt count = attempt(call, descriptor, readiness, transfer);
            if (count.isPresent() || !Poll.await(name, descriptor, readiness, deadline)) {
                return count;
            }
        }
    }

    private OptionalInt attempt(String call, int descriptor, short readiness, LongSupplier transfer) {
        if (!flagIsOurs) {
            return Poll.await(name, descriptor, readiness, Deadline.in(Duration.ZERO))
                    ? OptionalInt.of(blocking(call, descriptor, readiness, transfer)) : OptionalInt.empty();
        }
        change(descriptor, 1);
        try {
            while (true) {
                long count = transfer.getAsLong();
                if (count >= 0) {
                    return OptionalInt.of((int) count);
                }
                int error = Libc.errno();
                switch (Errno.of(error)) {
                    case EINTR -> { }
                    case EAGAIN -> {
                        return OptionalInt.empty();
                    }
                    default -> throw PipeDiagnosis.of(call, name, error);
                }
            }
        } finally {
            change(descriptor, -1);
        }
    }

    /** The first one sets the flag, the last one takes it away. */
    private void change(int descriptor, int users) {
        synchronized (flag) {
            boolean before = notBlocking > 0;
            notBlocking += users;
            if (before != notBlocking > 0) {
                Blocking.set(name, descriptor, before);
            }
        }
    }

    @Override
    public int available() {
        return using(descriptor -> {
            int[] count = new int[1];
            if (Libc.ioctl(descriptor, FIONREAD, count) != 0) {
                throw PipeDiagnosis.of("ioctl", name, Libc.errno());
            }
            return count[0];
        });
    }

    @Override
    public int capacity() {
        return capacity(F_GETPIPE_SZ, 0);
    }

    @Override
    public int setCapacity(int bytes) {
        return capacity(F_SETPIPE_SZ, bytes);
    }

    private int capacity(int command, int bytes) {
        return using(descriptor -> {
            int capacity = Libc.fcntl(descriptor, command, (long) bytes);
            if (capacity < 0) {
                throw PipeDiagnosis.ofCapacity(name, bytes, Libc.errno());
            }
            return capacity;
        });
    }

    @Override
    public void close() {
        handle.close();
    }

    @FunctionalInterface
    private interface Use<T> {
        T with(int descriptor);
    }

    private <T> T using(Use<T> use) {
        int descriptor = (int) handle.enter();
        try {
            return use.with(descriptor);
        } finally {
            handle.leave();
        }
    }
}
