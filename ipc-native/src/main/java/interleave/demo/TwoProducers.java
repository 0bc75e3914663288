package interleave.demo;

import interleave.trace.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two processes count, each for itself, and store into the same cell: whoever looks sees the number go back. */
public final class TwoProducers implements Demo {
    private static final String COUNTER = "counter";
    private static final String PRODUCER = "producer";
    private static final String CONSUMER = "consumer";

    private static final String SEEN = "seen";
    private static final String BACKWARDS = "backwards";

    private static final String OFFSET = "offset-ms";
    private static final Repetition STORES = new Repetition("stores", "store-ms", 1000);
    private static final Repetition LOADS = new Repetition("loads", "load-ms", 100);

    @Override
    public String id() {
        return "two-producers";
    }

    @Override
    public Topic topic() {
        return Topic.SHARED_MEMORY;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Whole(OFFSET, 2500, 0, 3_600_000),
                STORES.countParameter(),
                LOADS.countParameter(),
                STORES.restParameter(),
                LOADS.restParameter());
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(PRODUCER, Role.Side.LEFT, 2, 1, 8, _ -> TwoProducers::produce),
                new Role(CONSUMER, Role.Side.RIGHT, 1, 0, 8, _ -> TwoProducers::consume));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(ObjectSpec.counter(COUNTER));
    }

    @Override
    public List<String> tells() {
        return List.of(SEEN, BACKWARDS);
    }

    @Override
    public Map<String, String> small() {
        return Map.of("stores", "2", "loads", "3", "offset-ms", "0", "store-ms", "0", "load-ms", "0");
    }

    @Override
    public boolean ends(Settings settings) {
        return STORES.ends(settings) && LOADS.ends(settings);
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("backwards") > 0);
    }

    /** A counter that is only counted up never goes back. */
    @Override
    public Result result(Settings settings, Facts facts) {
        long backwards = facts.told(CONSUMER, BACKWARDS);
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("stored", facts.completed(PRODUCER, Operation.STORE));
        numbers.put("loaded", facts.completed(CONSUMER, Operation.LOAD));
        numbers.put("backwards", backwards);
        return new Result(
                numbers, Map.of("seen", facts.allTold(CONSUMER, SEEN)), "backwards", backwards == 0 ? Result.Verdict.KEPT : Result.Verdict.BROKEN);
    }

    private static void produce(Ipc ipc, Settings settings) throws InterruptedException {
        Thread.sleep((ipc.number() - 1) * settings.whole(OFFSET));
        try (var memory = ipc.openSharedMemory("counter")) {
            var count = memory.longAt(0);
            for (long n = 0; STORES.isNotEnough(n, settings); n++) {
                count.store(n);
                STORES.rest(settings);
            }
        }
    }

    private static void consume(Ipc ipc, Settings settings) throws InterruptedException {
        try (var memory = ipc.openSharedMemory("counter")) {
            var count = memory.longAt(0);
            long last = -1;
            for (long loaded = 0; LOADS.isNotEnough(loaded, settings); loaded++) {
                long n = count.load();
                if (n != last) {
                    ipc.tell(SEEN, n);
                }
                if (n < last) {
                    ipc.tell(BACKWARDS, 1);
                }
                last = n;
                LOADS.rest(settings);
            }
        }
    }
}
