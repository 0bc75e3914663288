package interleave.doctor;

import interleave.ipc.NamedSemaphore;
import interleave.ipc.inspect.ProcessState;
import interleave.ipc.inspect.SemaphoreWaiters;
import interleave.ipc.inspect.Waiter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What {@code /proc} shows of those who wait. */
final class Processes {
    private static final long INIT = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final String CONTAINER = "run it outside a container, or in one that does not mask /proc; look with: cat /proc/1/wchan /proc/1/syscall";

    private Processes() {}

    /** Has a thread of our own wait for a semaphore, and looks whether it is found there. */
    static Finding blocked() {
        String name = Removal.newName();
        try (NamedSemaphore semaphore = NamedSemaphore.create(name, 0); Removal _ = () -> NamedSemaphore.unlink(name)) {
            Thread.ofPlatform().daemon().name("doctor's waiter").start(semaphore::await);
            try {
                return ofWaiters(waitersOf(name));
            } finally {
                semaphore.post();
            }
        }
    }

    private static List<Waiter> waitersOf(String name) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<Waiter> seen = SemaphoreWaiters.of(name);
        while (seen.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            seen = SemaphoreWaiters.of(name);
        }
        return seen;
    }

    private static Finding ofWaiters(List<Waiter> seen) {
        if (seen.isEmpty()) {
            return Finding.lacking("/proc does not show that a thread of ours is blocked in sem_wait", CONTAINER);
        }
        Waiter waiter = seen.getFirst();
        return waiter.kernelFunction().equals("unknown")
                ? Finding.lacking("/proc shows that a thread is blocked in " + waiter.call() + ", but not in which kernel function", CONTAINER)
                : Finding.good("/proc shows it: " + waiter.call() + " in " + waiter.kernelFunction());
    }

    /** Process 1 is somebody else's for all but root, and root may see it always. */
    static Finding others() {
        return switch (ProcessState.of(INIT)) {
            case GONE, UNKNOWN -> Finding.lacking("/proc is mounted with hidepid: who else uses an object cannot be seen", "sudo mount -o remount,hidepid=0 /proc");
            case RUNNING, SLEEPING, STOPPED, ZOMBIE -> Finding.good("can be seen in /proc");
        };
    }
}
