package interleave.demo;

import interleave.ipc.LongCell;
import interleave.ipc.Semaphore;
import interleave.ipc.SharedMemory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A ring in shared memory between producers and consumers, with three semaphores: which there are, and in which order they are waited for, decides whether it works. */
public final class BoundedBuffer implements Demo {
    private static final String BUFFER = "buffer";
    private static final String EMPTY = "empty";
    private static final String FULL = "full";
    private static final String MUTEX = "mutex";
    private static final String PRODUCER = "producer";
    private static final String CONSUMER = "consumer";

    private static final String PUT = "put";
    private static final String TAKEN = "taken";

    private static final String ORDER = "order";
    private static final String SLOTS = "slots";
    private static final Window WINDOW = new Window("window-us", 100_000);
    private static final Repetition PUTS = new Repetition("puts", "put-ms", 300);
    private static final Repetition TAKES = new Repetition("takes", "take-ms", 500);

    /** In an item's number: 201 is the second of producer 1. */
    private static final int PRODUCERS = 100;

    @Override
    public String id() {
        return "bounded-buffer";
    }

    @Override
    public Topic topic() {
        return Topic.SHARED_MEMORY;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Choice(ORDER, "right", List.of("right", "mutex-first", "no-mutex")),
                new Parameter.Whole(SLOTS, 8, 1, 16),
                WINDOW.parameter(),
                PUTS.countParameter(),
                TAKES.countParameter(),
                PUTS.restParameter(),
                TAKES.restParameter());
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(PRODUCER, Role.Side.LEFT, 2, 0, 16, settings -> switch (settings.word(ORDER)) {
                    case "right" -> BoundedBuffer::produce;
                    case "mutex-first" -> BoundedBuffer::produceMutexFirst;
                    case "no-mutex" -> BoundedBuffer::produceWithoutMutex;
                    case String other -> throw new IllegalArgumentException(other);
                }),
                new Role(CONSUMER, Role.Side.RIGHT, 2, 0, 16, settings -> switch (settings.word(ORDER)) {
                    case "right" -> BoundedBuffer::consume;
                    case "mutex-first" -> BoundedBuffer::consumeMutexFirst;
                    case "no-mutex" -> BoundedBuffer::consumeWithoutMutex;
                    case String other -> throw new IllegalArgumentException(other);
                }));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        int slots = (int) settings.whole(SLOTS);
        List<ObjectSpec> objects = new ArrayList<>();
        objects.add(ObjectSpec.ring(BUFFER, slots));
        objects.add(new SemaphoreSpec(EMPTY, slots));
        objects.add(new SemaphoreSpec(FULL, 0));
        if (!settings.word(ORDER).equals("no-mutex")) {
            objects.add(new SemaphoreSpec(MUTEX, 1));
        }
        return objects;
    }

    @Override
    public List<String> tells() {
        return List.of(PUT, TAKEN);
    }

    @Override
    public Map<String, String> small() {
        return Map.of("slots", "2", "puts", "1", "takes", "1", "window-us", "0", "put-ms", "0", "take-ms", "0");
    }

    @Override
    public Mode mode(Settings settings) {
        return WINDOW.mode(settings);
    }

    @Override
    public boolean ends(Settings settings) {
        return PUTS.ends(settings) && TAKES.ends(settings);
    }

    @Override
    public Aha aha() {
        return new Aha(Map.of(ORDER, "mutex-first"), result -> result.number("stuck") == 1);
    }

    /** What was put in and neither taken out nor is still between the pointers is missing; what was taken out before is duplicated. Of each actor the first items are followed. */
    @Override
    public Result result(Settings settings, Facts facts) {
        List<Long> put = facts.allTold(PRODUCER, PUT);
        List<Long> taken = facts.allTold(CONSUMER, TAKEN);
        Set<Long> found = new HashSet<>(taken);
        long duplicated = taken.size() - found.size();
        found.addAll(waiting(settings, facts));
        long missing = put.stream().filter(item -> !found.contains(item)).count();
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("put", put.size());
        numbers.put("taken", taken.size());
        numbers.put("missing", missing);
        numbers.put("duplicated", duplicated);
        numbers.put("stuck", facts.stuck() ? 1 : 0);
        boolean right = missing == 0 && duplicated == 0 && !facts.stuck();
        return new Result(numbers, facts.stuck() ? "stuck" : "missing", right ? Result.Verdict.KEPT : Result.Verdict.BROKEN);
    }

    /** What is in the ring: one that was just put in may lie at the pointer still. */
    private static List<Long> waiting(Settings settings, Facts facts) {
        List<Long> waiting = new ArrayList<>();
        for (int i = 0; i < settings.whole(SLOTS); i++) {
            waiting.add(facts.value(BUFFER, "slot[" + i + "]"));
        }
        return waiting;
    }

    private static void produce(Ipc ipc, Settings settings) throws InterruptedException {
        try (var mutex = ipc.openSemaphore("mutex")) {
            putAgainAndAgain(ipc, settings, (buffer, empty, full, item) -> {
                empty.await();
                mutex.await();
                put(buffer, item, settings);
                mutex.post();
                full.post();
            });
        }
    }

    private static void produceMutexFirst(Ipc ipc, Settings settings) throws InterruptedException {
        try (var mutex = ipc.openSemaphore("mutex")) {
            putAgainAndAgain(ipc, settings, (buffer, empty, full, item) -> {
                mutex.await();
                empty.await();
                put(buffer, item, settings);
                full.post();
                mutex.post();
            });
        }
    }

    private static void produceWithoutMutex(Ipc ipc, Settings settings) throws InterruptedException {
        putAgainAndAgain(ipc, settings, (buffer, empty, full, item) -> {
            empty.await();
            put(buffer, item, settings);
            full.post();
        });
    }

    private static void consume(Ipc ipc, Settings settings) throws InterruptedException {
        try (var mutex = ipc.openSemaphore("mutex")) {
            takeAgainAndAgain(ipc, settings, (buffer, empty, full) -> {
                full.await();
                mutex.await();
                long item = take(buffer, settings);
                mutex.post();
                empty.post();
                return item;
            });
        }
    }

    private static void consumeMutexFirst(Ipc ipc, Settings settings) throws InterruptedException {
        try (var mutex = ipc.openSemaphore("mutex")) {
            takeAgainAndAgain(ipc, settings, (buffer, empty, full) -> {
                mutex.await();
                full.await();
                long item = take(buffer, settings);
                empty.post();
                mutex.post();
                return item;
            });
        }
    }

    private static void consumeWithoutMutex(Ipc ipc, Settings settings) throws InterruptedException {
        takeAgainAndAgain(ipc, settings, (buffer, empty, full) -> {
            full.await();
            long item = take(buffer, settings);
            empty.post();
            return item;
        });
    }

    /** In which order it waits and posts. */
    private interface Put {
        void put(SharedMemory buffer, Semaphore empty, Semaphore full, long item);
    }

    private static void putAgainAndAgain(Ipc ipc, Settings settings, Put order) throws InterruptedException {
        try (var buffer = ipc.openSharedMemory("buffer");
                var empty = ipc.openSemaphore("empty");
                var full = ipc.openSemaphore("full")) {
            for (long i = 1; PUTS.isNotEnough(i - 1, settings); i++) {
                long item = i * PRODUCERS + ipc.number();
                order.put(buffer, empty, full, item);
                ipc.tell(PUT, item);
                PUTS.rest(settings);
            }
        }
    }

    /** In which order it waits and posts. */
    private interface Take {
        long take(SharedMemory buffer, Semaphore empty, Semaphore full);
    }

    private static void takeAgainAndAgain(Ipc ipc, Settings settings, Take order) throws InterruptedException {
        try (var buffer = ipc.openSharedMemory("buffer");
                var empty = ipc.openSemaphore("empty");
                var full = ipc.openSemaphore("full")) {
            for (long i = 0; TAKES.isNotEnough(i, settings); i++) {
                long item = order.take(buffer, empty, full);
                ipc.tell(TAKEN, item);
                TAKES.rest(settings);
            }
        }
    }

    private static void put(SharedMemory buffer, long item, Settings settings) {
        long at = buffer.longAt(0).load();
        slot(buffer, at, settings).store(item);
        WINDOW.hold(settings);
        buffer.longAt(0).store(at + 1);
    }

    private static long take(SharedMemory buffer, Settings settings) {
        long at = buffer.longAt(8).load();
        long item = slot(buffer, at, settings).load();
        WINDOW.hold(settings);
        buffer.longAt(8).store(at + 1);
        return item;
    }

    private static LongCell slot(SharedMemory buffer, long at, Settings settings) {
        return buffer.longAt(16 + at % settings.whole(SLOTS) * Long.BYTES);
    }
}
