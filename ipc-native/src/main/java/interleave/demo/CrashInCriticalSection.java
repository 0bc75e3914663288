package interleave.demo;

import interleave.ipc.Semaphore;
import interleave.trace.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody dies in the critical section. What becomes of the guard depends on what it is. */
public final class CrashInCriticalSection implements Demo {
    private static final String MUTEX = "mutex";
    private static final String LOCK = "lock";
    private static final String HOLDER = "holder";
    private static final String WAITER = "waiter";

    private static final String GUARD = "guard";
    private static final String CRASH = "crash";
    private static final String HOLD = "hold-ms";
    private static final String LATER = "later-ms";

    @Override
    public String id() {
        return "crash-in-critical-section";
    }

    @Override
    public Topic topic() {
        return Topic.SEMAPHORES;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Choice(GUARD, "semaphore", List.of("semaphore", "sysv-semaphore", "sysv-undo", "file-lock")),
                new Parameter.Choice(CRASH, "yes", List.of("yes", "no")),
                new Parameter.Whole(HOLD, 2000, 0, 3_600_000),
                new Parameter.Whole(LATER, 500, 0, 3_600_000));
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(HOLDER, Role.Side.LEFT, 1, 1, 1, settings -> isLock(settings) ? CrashInCriticalSection::holdLock : CrashInCriticalSection::holdSemaphore),
                new Role(WAITER, Role.Side.RIGHT, 1, 0, 8, settings -> isLock(settings) ? CrashInCriticalSection::waitForLock : CrashInCriticalSection::waitForSemaphore));
    }

    private static boolean isLock(Settings settings) {
        return settings.word(GUARD).equals("file-lock");
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(switch (settings.word(GUARD)) {
            case "semaphore" -> new SemaphoreSpec(MUTEX, 1);
            case "sysv-semaphore" -> new SysVSemaphoreSpec(MUTEX, 1);
            case "sysv-undo" -> new SysVSemaphoreSpec(MUTEX, 1, true);
            case "file-lock" -> new LockFileSpec(LOCK);
            case String other -> throw new IllegalArgumentException(other);
        });
    }

    @Override
    public Map<String, String> small() {
        return Map.of(CRASH, "no", HOLD, "0", LATER, "0");
    }

    @Override
    public Mode mode(Settings settings) {
        return settings.whole(HOLD) > 0 ? Mode.WIDENED : Mode.FREE;
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("value") == 0 && result.number("stuck") == 1);
    }

    /** {@code value} is the semaphore's, or whether the lock is free. */
    @Override
    public Result result(Settings settings, Facts facts) {
        Operation in = isLock(settings) ? Operation.LOCK : Operation.WAIT;
        Operation out = isLock(settings) ? Operation.UNLOCK : Operation.POST;
        long value = isLock(settings) ? facts.value(LOCK) == 0 ? 1 : 0 : facts.value(MUTEX);
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("held", facts.completed(HOLDER, in));
        numbers.put("givenBack", facts.completed(HOLDER, out));
        numbers.put("entered", facts.completed(WAITER, in));
        numbers.put("value", value);
        numbers.put("stuck", facts.stuck() ? 1 : 0);
        return new Result(numbers, "value", facts.stuck() ? Result.Verdict.BROKEN : Result.Verdict.KEPT);
    }

    private static void holdSemaphore(Ipc ipc, Settings settings) throws InterruptedException {
        try (Semaphore mutex = ipc.openSemaphore("mutex")) {
            mutex.await();
            Thread.sleep(settings.whole(HOLD));
            if (settings.word(CRASH).equals("yes")) {
                ipc.crash();
            }
            mutex.post();
        }
    }

    private static void waitForSemaphore(Ipc ipc, Settings settings) throws InterruptedException {
        try (Semaphore mutex = ipc.openSemaphore("mutex")) {
            Thread.sleep(settings.whole(LATER));
            mutex.await();
            mutex.post();
        }
    }

    private static void holdLock(Ipc ipc, Settings settings) throws InterruptedException {
        try (var lock = ipc.openLock("lock")) {
            lock.lock();
            Thread.sleep(settings.whole(HOLD));
            if (settings.word(CRASH).equals("yes")) {
                ipc.crash();
            }
            lock.unlock();
        }
    }

    private static void waitForLock(Ipc ipc, Settings settings) throws InterruptedException {
        try (var lock = ipc.openLock("lock")) {
            Thread.sleep(settings.whole(LATER));
            lock.lock();
            lock.unlock();
        }
    }
}
