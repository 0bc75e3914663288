package interleave.ipc.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The structs that calls take and give, as 64-bit Linux lays them out, in native byte order.
 *
 * <pre>
 *   timespec   seconds i64 @0   nanoseconds i64 @8                                                    16
 *   mq_attr    flags i64 @0     maxmsg i64 @8      msgsize i64 @16   curmsgs i64 @24                  64
 *   sigevent   value i64 @0     signo i32 @8      notify i32 @12     function i64 @16                      64
 *   sem_t      value u32 @0     nwaiters u32 @4    shared i32 @8                                      32
 * </pre>
 */
public final class Layout {
    public static final int MQ_ATTR_SIZE = 64;
    public static final int SEM_SIZE = 32;

    private static final int SIGEVENT_SIZE = 64;
    private static final int FUTEX_SHARED = 128;
    private static final long NANOS = 1_000_000_000L;

    private Layout() {}

    /** A view of a struct's bytes. */
    public static ByteBuffer view(byte[] struct) {
        return ByteBuffer.wrap(struct).order(ByteOrder.nativeOrder());
    }

    /** @param nanos from 0 */
    public static byte[] timespec(long nanos) {
        byte[] struct = new byte[16];
        view(struct).putLong(0, nanos / NANOS).putLong(8, nanos % NANOS);
        return struct;
    }

    public static long nanos(byte[] timespec) {
        ByteBuffer view = view(timespec);
        return view.getLong(0) * NANOS + view.getLong(8);
    }

    public static byte[] mqAttributes(long depth, long messageSize) {
        byte[] struct = new byte[MQ_ATTR_SIZE];
        view(struct).putLong(8, depth).putLong(16, messageSize);
        return struct;
    }

    /** The flags are all that mq_setattr looks at. */
    public static byte[] mqFlags(long flags) {
        byte[] struct = new byte[MQ_ATTR_SIZE];
        view(struct).putLong(0, flags);
        return struct;
    }

    public static byte[] signalEvent(int signal) {
        byte[] struct = new byte[SIGEVENT_SIZE];
        view(struct).putInt(8, signal).putInt(12, Constants.SIGEV_SIGNAL);
        return struct;
    }

    /** @param number from {@link NotificationThread#expect} */
    public static byte[] threadEvent(long number) {
        byte[] struct = new byte[SIGEVENT_SIZE];
        view(struct).putLong(0, number).putInt(12, Constants.SIGEV_THREAD).putLong(16, NotificationThread.function());
        return struct;
    }

    /** Whether these can be the bytes of a semaphore that sem_open made. glibc maps any file without looking. */
    public static boolean isNamedSemaphore(byte[] sem) {
        ByteBuffer view = view(sem);
        return view.getInt(0) >= 0 && view.getInt(8) == FUTEX_SHARED;
    }

    public static int semaphoreValue(byte[] sem) {
        return view(sem).getInt(0);
    }

    /** Those who wait, and those who were killed in it: it never falls for them. */
    public static int semaphoreWaiters(byte[] sem) {
        return view(sem).getInt(4);
    }
}
