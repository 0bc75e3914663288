package interleave.trace;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Aligned words of a direct buffer, with the access modes of {@link VarHandle}: what two processes may look at at the same time. */
final class Words {
    private static final VarHandle INT = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private Words() {}

    static int readInt(ByteBuffer memory, int at) {
        return (int) INT.getAcquire(memory, at);
    }

    static int glanceInt(ByteBuffer memory, int at) {
        return (int) INT.getOpaque(memory, at);
    }

    static void writeInt(ByteBuffer memory, int at, int value) {
        INT.setRelease(memory, at, value);
    }

    static void addInt(ByteBuffer memory, int at, int delta) {
        int ignored = (int) INT.getAndAdd(memory, at, delta);
    }

    static long readLong(ByteBuffer memory, int at) {
        return (long) LONG.getAcquire(memory, at);
    }

    static void writeLong(ByteBuffer memory, int at, long value) {
        LONG.setRelease(memory, at, value);
    }

    /**
     * Ordered after every store before it and before every store after it. The same as a release store, but for code of the first compiler (C1), which makes a locked
     * instruction of that and of an opaque one.
     */
    static void publishLong(ByteBuffer memory, int at, long value) {
        VarHandle.releaseFence();
        LONG.set(memory, at, value);
        VarHandle.storeStoreFence();
    }

    /** Not ordered: seen by others when a later {@link #publishLong} is. */
    static void putLong(ByteBuffer memory, int at, long value) {
        LONG.set(memory, at, value);
    }
}
