package interleave.ipc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A signal that makes calls fail with EINTR: one whose handler was not installed with SA_RESTART, as those of the JVM all are. Meanwhile SIGURG
 * is handled by a function of C that does no harm.
 */
public final class Interruption implements AutoCloseable {
    private static final int SIGURG = 23;
    private static final long SIG_DFL = 0;
    /** struct sigaction of glibc: handler @0, mask @8, flags @136, restorer @144. */
    private static final long SIGACTION_SIZE = 152;

    private static final MethodHandle SIGACTION = function("sigaction", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle TGKILL = function("tgkill", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));

    private Interruption() {}

    public static Interruption prepare() {
        handle(Linker.nativeLinker().defaultLookup().findOrThrow("abs"));
        return new Interruption();
    }

    /** Returns when that thread, which was blocked, has run and is blocked again. */
    public void interrupt(long tid) {
        long before = sleeps(tid);
        call(TGKILL, (int) ProcessHandle.current().pid(), (int) tid, SIGURG);
        Eventually.isTrue("thread " + tid + " to sleep again", () -> sleeps(tid) > before && Files.exists(Path.of("/proc/self/task/" + tid)));
    }

    /** How often it has gone to sleep. */
    private static long sleeps(long tid) {
        try {
            return Files.readAllLines(Path.of("/proc/self/task/" + tid + "/status")).stream().filter(line -> line.startsWith("voluntary_ctxt_switches:"))
                    .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1).strip())).findFirst().orElseThrow();
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    @Override
    public void close() {
        handle(MemorySegment.ofAddress(SIG_DFL));
    }

    private static void handle(MemorySegment handler) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment action = arena.allocate(SIGACTION_SIZE, Long.BYTES);
            action.set(ADDRESS, 0, handler);
            call(SIGACTION, SIGURG, action, MemorySegment.NULL);
        }
    }

    private static void call(MethodHandle function, Object... arguments) {
        try {
            if ((int) function.invokeWithArguments(arguments) != 0) {
                throw new AssertionError("the call failed");
            }
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    @SuppressWarnings("restricted")
    private static MethodHandle function(String name, FunctionDescriptor descriptor) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor);
    }
}
