package interleave.demo;

import interleave.trace.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One process stores a number again and again, others load it whenever they like: the same bytes, and no messages. */
public final class ShmCounter implements Demo {
    private static final String COUNTER = "counter";
    private static final String PRODUCER = "producer";
    private static final String CONSUMER = "consumer";

    private static final String AGAIN = "again";
    private static final String MISSED = "missed";

    private static final Repetition STORES = new Repetition("stores", "store-ms", 1000);
    private static final Repetition LOADS = new Repetition("loads", "load-ms", 700);

    @Override
    public String id() {
        return "shm-counter";
    }

    @Override
    public Topic topic() {
        return Topic.SHARED_MEMORY;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(STORES.countParameter(), LOADS.countParameter(), STORES.restParameter(), LOADS.restParameter());
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(PRODUCER, Role.Side.LEFT, 1, 1, 1, _ -> ShmCounter::produce),
                new Role(CONSUMER, Role.Side.RIGHT, 2, 0, 16, _ -> ShmCounter::consume));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(ObjectSpec.counter(COUNTER));
    }

    @Override
    public List<String> tells() {
        return List.of(AGAIN, MISSED);
    }

    @Override
    public Map<String, String> small() {
        return Map.of("stores", "2", "loads", "2", "store-ms", "0", "load-ms", "0");
    }

    @Override
    public boolean ends(Settings settings) {
        return STORES.ends(settings) && LOADS.ends(settings);
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("stored") > 1 && result.number("again") > 0);
    }

    /** The cell holds what was stored last, however often it was loaded. */
    @Override
    public Result result(Settings settings, Facts facts) {
        long stored = facts.completed(PRODUCER, Operation.STORE);
        long value = facts.value(COUNTER);
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("stored", stored);
        numbers.put("value", value);
        numbers.put("loaded", facts.completed(CONSUMER, Operation.LOAD));
        numbers.put("again", facts.told(CONSUMER, AGAIN));
        numbers.put("missed", facts.told(CONSUMER, MISSED));
        return new Result(numbers, "value", stored == 0 || value == stored ? Result.Verdict.KEPT : Result.Verdict.BROKEN);
    }

    private static void produce(Ipc ipc, Settings settings) throws InterruptedException {
        try (var memory = ipc.openSharedMemory("counter")) {
            var count = memory.longAt(0);
            for (long n = 1; STORES.isNotEnough(n - 1, settings); n++) {
                count.store(n);
                STORES.rest(settings);
            }
        }
    }

    private static void consume(Ipc ipc, Settings settings) throws InterruptedException {
        try (var memory = ipc.openSharedMemory("counter")) {
            var count = memory.longAt(0);
            long last = 0;
            for (long loaded = 0; LOADS.isNotEnough(loaded, settings); loaded++) {
                long n = count.load();
                if (n == last) {
                    ipc.tell(AGAIN, 1);
                } else {
                    ipc.tell(MISSED, n - last - 1);
                }
                last = n;
                LOADS.rest(settings);
            }
        }
    }
}
