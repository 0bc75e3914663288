package interleave.ipc.linux;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/** Waiting for a change of four bytes in memory that processes share, see futex(2). */
public final class Futex {
    private Futex() {}

    /**
     * Sleeps while the int at {@code offset} is {@code expected}. Returns when woken, when the value is another, at the timeout, on a
     * signal, or for no reason at all: the caller looks again and loops.
     *
     * @param mapped a direct buffer over memory mapped MAP_SHARED
     * @param offset in bytes from the buffer's start, a multiple of 4
     * @param timeoutNanos of the monotonic clock; 0 or less waits without end
     */
    public static void waitWhile(ByteBuffer mapped, int offset, int expected, long timeoutNanos) {
        byte[] timeout = timeoutNanos > 0 ? Layout.timespec(timeoutNanos) : null;
        ColdCalls.syscall(Architecture.HERE.futex, address(mapped, offset), Constants.FUTEX_WAIT, expected, timeout);
    }

    /** Wakes at most {@code count} of those who wait on that int. */
    public static void wake(ByteBuffer mapped, int offset, int count) {
        ColdCalls.syscall(Architecture.HERE.futex, address(mapped, offset), Constants.FUTEX_WAKE, count, null);
    }

    private static long address(ByteBuffer mapped, int offset) {
        if (!mapped.isDirect()) {
            throw new IllegalArgumentException("not a direct buffer: the kernel cannot see the Java heap");
        }
        MemorySegment segment = MemorySegment.ofBuffer(mapped);
        return segment.address() - mapped.position() + checked(mapped, offset);
    }

    private static int checked(ByteBuffer mapped, int offset) {
        if (offset < 0 || offset > mapped.capacity() - Integer.BYTES || offset % Integer.BYTES != 0) {
            throw new IndexOutOfBoundsException("no aligned int at byte " + offset + " of " + mapped.capacity());
        }
        return offset;
    }
}
