package interleave.ipc;

import interleave.ipc.linux.ProcessBarrier;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A descriptor or an address that must outlive every call that uses it: glibc touches a semaphore again after it has slept on it, so
 * taking it away under a sleeper would crash the JVM. What is closed is released when the last call has returned.
 *
 * <p>Who uses it counts itself before it looks whether the handle is closed, who closes it closes it before he looks at the counts: one of
 * the two sees the other, if there is a barrier between the two steps on both sides. As an atomic operation that barrier would cost as
 * much as a post itself. So the thread that opened the handle, which is mostly the one that uses it, goes without: the closing thread
 * passes the barrier for it.
 */
final class Handle {
    private static final VarHandle OWN_CALLS;

    static {
        try {
            OWN_CALLS = MethodHandles.lookup().findVarHandle(Handle.class, "ownCalls", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final String object;
    private final long value;
    private final Runnable release;
    /** Null where only atomic operations will do. */
    private final Thread owner;
    /** The calls of the owner that are under way. No other thread changes it. */
    private int ownCalls;
    /** The calls of all others. */
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicBoolean released = new AtomicBoolean();
    private volatile boolean closed;

    private Handle(String object, long value, Runnable release, Thread owner) {
        this.object = object;
        this.value = value;
        this.release = release;
        this.owner = owner;
    }

    /** One that the calling thread is to use often. */
    Handle(String object, long value, Runnable release) {
        this(object, value, release, ProcessBarrier.isAvailable() ? Thread.currentThread() : null);
    }

    /** One that is used a few times only: it has no owner, and does not wait for the process to be ready for barriers. */
    static Handle ofFewCalls(String object, long value, Runnable release) {
        return new Handle(object, value, release, null);
    }

    /** Must be followed by {@link #leave}. @throws IllegalStateException once it is closed */
    long enter() {
        if (Thread.currentThread() == owner) {
            OWN_CALLS.setOpaque(this, ownCalls + 1);
            keepOrder();
        } else {
            calls.incrementAndGet();
        }
        if (closed) {
            leave();
            throw new IllegalStateException(object + " is closed");
        }
        return value;
    }

    void leave() {
        if (Thread.currentThread() == owner) {
            OWN_CALLS.setRelease(this, ownCalls - 1);
            keepOrder();
        } else {
            calls.decrementAndGet();
        }
        if (closed) {
            releaseUnlessInUse();
        }
    }

    void close() {
        if (!closed) {
            closed = true;
            if (owner != null) {
                ProcessBarrier.pass();
            }
            releaseUnlessInUse();
        }
    }

    /** For the compiler, which might otherwise look first and count afterwards; to the processor the closing thread sees. */
    private static void keepOrder() {
        VarHandle.storeStoreFence();
    }

    private void releaseUnlessInUse() {
        VarHandle.fullFence();
        if ((int) OWN_CALLS.getAcquire(this) == 0 && calls.get() == 0 && released.compareAndSet(false, true)) {
            release.run();
        }
    }
}
