package interleave.ipc;

import interleave.ipc.linux.CurrentProcess;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Something that blocks, on a thread of its own whose kernel id is known. */
public final class OnThread<T> {
    private final CompletableFuture<Long> tid = new CompletableFuture<>();
    private final CompletableFuture<T> result = new CompletableFuture<>();

    private OnThread() {}

    public static <T> OnThread<T> start(Callable<T> work) {
        OnThread<T> running = new OnThread<>();
        Thread.ofPlatform().daemon().name("blocked-in-a-test").start(() -> {
            running.tid.complete((long) CurrentProcess.threadId());
            try {
                running.result.complete(work.call());
            } catch (Throwable failure) {
                running.result.completeExceptionally(failure);
            }
        });
        return running;
    }

    public static OnThread<Void> run(Runnable work) {
        return start(() -> {
            work.run();
            return null;
        });
    }

    public long tid() {
        return tid.join();
    }

    public boolean isDone() {
        return result.isDone();
    }

    /** Within ten seconds. */
    public T result() throws Exception {
        return result.get(10, TimeUnit.SECONDS);
    }
}
