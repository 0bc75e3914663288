package interleave.ipc.conformance.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.MessageQueue;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.SharedMemory;
import interleave.ipc.TestNames;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a row plays with: a name that is free in the beginning, and again in the end. */
final class Scene implements AutoCloseable {
    private final String name = TestNames.name();
    private final Peers peers;

    Scene(Peers peers) {
        this.peers = peers;
    }

    String name() {
        return name;
    }

    /** Another JVM of the same user. */
    OtherJvm other() {
        return peers.other();
    }

    /** Another JVM of a user who owns nothing; the row is skipped where there is no way to become that. */
    OtherJvm nobody() {
        return peers.nobody();
    }

    /** Another JVM with IPC objects of its own, where limits can be used up. */
    OtherJvm alone() throws Exception {
        return peers.alone();
    }

    static void fails(Errno expected, ThrowingCallable call) {
        IpcException failure = catchThrowableOfType(IpcException.class, call);
        assertThat(failure).as("the call was to fail with " + expected).isNotNull();
        assertThat(failure.error()).as(failure.getMessage()).isEqualTo(expected);
    }

    /** A use after closing, which the Java types do not let through to the kernel's EBADF. */
    static void isClosed(ThrowingCallable call) {
        assertThat(catchThrowableOfType(IllegalStateException.class, call)).hasMessageEndingWith("is closed");
    }

    static long millis(ThrowingCallable call) throws Exception {
        long start = System.nanoTime();
        try {
            call.call();
        } catch (Exception failure) {
            throw failure;
        } catch (Throwable error) {
            throw new AssertionError(error);
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    @Override
    public void close() {
        unlessMissing(() -> SharedMemory.unlink(name));
        unlessMissing(() -> NamedSemaphore.unlink(name));
        unlessMissing(() -> MessageQueue.unlink(name));
    }

    private static void unlessMissing(Runnable unlink) {
        try {
            unlink.run();
        } catch (IpcException gone) {
            assertThat(gone.error()).isEqualTo(Errno.ENOENT);
        }
    }
}
