package interleave.demo;

import java.util.List;
import java.util.Map;

/** Several processes add one to the same cell: load, add, store. What one stores between the load and the store of another is lost. */
public final class LostIncrements implements Demo {
    @Override
    public String id() {
        return "lost-increments";
    }

    @Override
    public Topic topic() {
        return Topic.SHARED_MEMORY;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Parameter> parameters() {
        return Increments.parameters();
    }

    @Override
    public List<Role> roles() {
        return List.of(new Role(Increments.INCREMENTER, Role.Side.LEFT, 2, 1, 32, settings -> LostIncrements::increment));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(ObjectSpec.counter(Increments.COUNTER));
    }

    @Override
    public Map<String, String> small() {
        return Map.of("increments", "2");
    }

    @Override
    public Mode mode(Settings settings) {
        return Increments.mode(settings);
    }

    @Override
    public Aha aha() {
        return new Aha(Map.of("window-us", "100"), result -> result.number("lost") > 1000);
    }

    @Override
    public Result result(Settings settings, Facts facts) {
        return Increments.result(facts);
    }

    static void increment(Ipc ipc, Settings settings) {
        Increments.pin(ipc, settings);
        try (var memory = ipc.openSharedMemory("counter")) {
            var count = memory.longAt(0);
            for (long i = 0; i < Increments.howMany(settings); i++) {
                long n = count.load();
                Increments.widen(settings);
                count.store(n + 1);
            }
        }
    }
}
