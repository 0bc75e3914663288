package interleave.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The increments of {@link LostIncrements} with a guard around load, add, store: nothing is lost, and it takes longer. */
public final class GuardedIncrements implements Demo {
    private static final String GUARD = "guard";

    @Override
    public String id() {
        return "guarded-increments";
    }

    @Override
    public Topic topic() {
        return Topic.SHARED_MEMORY;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter.Choice(GUARD, "semaphore", List.of("none", "semaphore", "sysv-semaphore", "file-lock", "atomic")));
        parameters.addAll(Increments.parameters());
        return parameters;
    }

    @Override
    public List<Role> roles() {
        return List.of(new Role(Increments.INCREMENTER, Role.Side.LEFT, 2, 1, 32, settings -> switch (settings.word(GUARD)) {
            case "none" -> LostIncrements::increment;
            case "semaphore", "sysv-semaphore" -> GuardedIncrements::incrementUnderSemaphore;
            case "file-lock" -> GuardedIncrements::incrementUnderLock;
            case "atomic" -> GuardedIncrements::incrementAtomically;
            case String other -> throw new IllegalArgumentException(other);
        }));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        List<ObjectSpec> objects = new ArrayList<>();
        objects.add(ObjectSpec.counter(Increments.COUNTER));
        switch (settings.word(GUARD)) {
            case "semaphore" -> objects.add(new SemaphoreSpec("mutex", 1));
            case "sysv-semaphore" -> objects.add(new SysVSemaphoreSpec("mutex", 1));
            case "file-lock" -> objects.add(new LockFileSpec("lock"));
            default -> {
                // Without a guard, or with the processor's own, the counter is all there is.
            }
        }
        return objects;
    }

    @Override
    public Map<String, String> small() {
        return Map.of("increments", "2");
    }

    @Override
    public Mode mode(Settings settings) {
        return settings.word(GUARD).equals("atomic") ? Mode.FREE : Increments.mode(settings);
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("expected") == 20_000 && result.number("lost") == 0);
    }

    @Override
    public Result result(Settings settings, Facts facts) {
        return Increments.result(facts);
    }

    private static void incrementUnderSemaphore(Ipc ipc, Settings settings) {
        Increments.pin(ipc, settings);
        try (var memory = ipc.openSharedMemory("counter");
                var mutex = ipc.openSemaphore("mutex")) {
            var count = memory.longAt(0);
            for (long i = 0; i < Increments.howMany(settings); i++) {
                mutex.await();
                long n = count.load();
                Increments.widen(settings);
                count.store(n + 1);
                mutex.post();
            }
        }
    }

    private static void incrementUnderLock(Ipc ipc, Settings settings) {
        Increments.pin(ipc, settings);
        try (var memory = ipc.openSharedMemory("counter");
                var lock = ipc.openLock("lock")) {
            var count = memory.longAt(0);
            for (long i = 0; i < Increments.howMany(settings); i++) {
                lock.lock();
                long n = count.load();
                Increments.widen(settings);
                count.store(n + 1);
                lock.unlock();
            }
        }
    }

    private static void incrementAtomically(Ipc ipc, Settings settings) {
        Increments.pin(ipc, settings);
        try (var memory = ipc.openSharedMemory("counter")) {
            var count = memory.longAt(0);
            for (long i = 0; i < Increments.howMany(settings); i++) {
                count.getAndAdd(1);
            }
        }
    }
}
