package interleave.session;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The thread that starts children. It lives as long as the program, because to the kernel the parent of a child is the thread that started it: when it ends, a child that has
 * asked to die with its parent is killed (PR_SET_PDEATHSIG, prctl(2)).
 */
final class Starter {
    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "starter");
        thread.setDaemon(true);
        return thread;
    });

    private Starter() {}

    /** @throws SessionException if the operating system refuses: an OutOfMemoryError is how a JVM says that */
    static void begin(Thread thread) {
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            throw refused(e);
        }
    }

    private static SessionException refused(Throwable cause) {
        return new SessionException("a child could not be started: " + cause.getMessage().lines().findFirst().orElse("").strip()
                + "; look whether the Java runtime is complete, and how many processes (ulimit -u) and open files (ulimit -n) are allowed", cause);
    }

    /** @throws SessionException if the operating system refuses */
    static Process start(ProcessBuilder child) {
        Callable<Process> start = child::start;
        try {
            return THREAD.submit(start).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException || e.getCause() instanceof OutOfMemoryError) {
                throw refused(e.getCause());
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SessionException("interrupted while a child was being started", e);
        }
    }
}
