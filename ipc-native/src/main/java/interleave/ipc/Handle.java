package interleave.ipc;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A descriptor or an address that must outlive every call that uses it: glibc touches a semaphore again after it has slept on it, so
 * taking it away under a sleeper would crash the JVM. What is closed is released when the last call has returned.
 */
final class Handle {
    private final String object;
    private final long value;
    private final Runnable release;
    private final AtomicBoolean closed = new AtomicBoolean();
    /** The calls under way, and one more until it is closed. */
    private final AtomicInteger users = new AtomicInteger(1);

    Handle(String object, long value, Runnable release) {
        this.object = object;
        this.value = value;
        this.release = release;
    }

    /** Must be followed by {@link #leave}. @throws IllegalStateException once it is closed */
    long enter() {
        while (!closed.get()) {
            int now = users.get();
            if (now > 0 && users.compareAndSet(now, now + 1)) {
                return value;
            }
        }
        throw new IllegalStateException(object + " is closed");
    }

    void leave() {
        if (users.decrementAndGet() == 0) {
            release.run();
        }
    }

    void close() {
        if (closed.compareAndSet(false, true)) {
            leave();
        }
    }
}
