package interleave.demo;

import interleave.trace.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A struct of three fields is read while it is written: what is read was never there. */
public final class TornRead implements Demo {
    private static final String CLOCK = "clock";
    private static final String MUTEX = "mutex";
    private static final String WRITER = "writer";
    private static final String READER = "reader";

    private static final String TORN = "torn";

    private static final String GUARD = "guard";
    private static final Window WINDOW = new Window("window-us", 100_000);
    private static final Repetition WRITES = new Repetition("writes", "write-ms", 50);
    private static final Repetition READS = new Repetition("reads", "read-ms", 50);

    private static final long FIELDS = 3;

    @Override
    public String id() {
        return "torn-read";
    }

    @Override
    public Topic topic() {
        return Topic.SHARED_MEMORY;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Choice(GUARD, "none", List.of("none", "semaphore")),
                WINDOW.parameter(),
                WRITES.countParameter(),
                READS.countParameter(),
                WRITES.restParameter(),
                READS.restParameter());
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(WRITER, Role.Side.LEFT, 1, 1, 1, settings -> settings.word(GUARD).equals("none") ? TornRead::write : TornRead::writeGuarded),
                new Role(READER, Role.Side.RIGHT, 1, 0, 16, settings -> settings.word(GUARD).equals("none") ? TornRead::read : TornRead::readGuarded));
    }

    /** One second before noon. */
    @Override
    public List<ObjectSpec> objects(Settings settings) {
        List<ObjectSpec> objects = new ArrayList<>();
        objects.add(ObjectSpec.memory(CLOCK, Field.u64("hour", 0).at(11), Field.u64("minute", 8).at(59), Field.u64("second", 16).at(59)));
        if (!settings.word(GUARD).equals("none")) {
            objects.add(new SemaphoreSpec(MUTEX, 1));
        }
        return objects;
    }

    @Override
    public List<String> tells() {
        return List.of(TORN);
    }

    @Override
    public Map<String, String> small() {
        return Map.of("writes", "1", "reads", "1", "window-us", "0", "write-ms", "0", "read-ms", "0");
    }

    @Override
    public Mode mode(Settings settings) {
        return WINDOW.mode(settings);
    }

    @Override
    public boolean ends(Settings settings) {
        return WRITES.ends(settings) && READS.ends(settings);
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("torn") > 0);
    }

    @Override
    public Result result(Settings settings, Facts facts) {
        long torn = facts.told(READER, TORN);
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("writes", facts.completed(WRITER, Operation.STORE) / FIELDS);
        numbers.put("reads", facts.completed(READER, Operation.LOAD) / FIELDS);
        numbers.put("torn", torn);
        return new Result(numbers, "torn", torn == 0 ? Result.Verdict.KEPT : Result.Verdict.BROKEN);
    }

    private static void write(Ipc ipc, Settings settings) throws InterruptedException {
        try (var clock = ipc.openSharedMemory("clock")) {
            var hour = clock.longAt(0);
            var minute = clock.longAt(8);
            var second = clock.longAt(16);
            for (long written = 0; WRITES.isNotEnough(written, settings); written++) {
                boolean noon = written % 2 == 0;
                hour.store(noon ? 12 : 11);
                WINDOW.hold(settings);
                minute.store(noon ? 0 : 59);
                WINDOW.hold(settings);
                second.store(noon ? 0 : 59);
                WRITES.rest(settings);
            }
        }
    }

    private static void writeGuarded(Ipc ipc, Settings settings) throws InterruptedException {
        try (var clock = ipc.openSharedMemory("clock");
                var mutex = ipc.openSemaphore("mutex")) {
            var hour = clock.longAt(0);
            var minute = clock.longAt(8);
            var second = clock.longAt(16);
            for (long written = 0; WRITES.isNotEnough(written, settings); written++) {
                boolean noon = written % 2 == 0;
                mutex.await();
                hour.store(noon ? 12 : 11);
                WINDOW.hold(settings);
                minute.store(noon ? 0 : 59);
                WINDOW.hold(settings);
                second.store(noon ? 0 : 59);
                mutex.post();
                WRITES.rest(settings);
            }
        }
    }

    private static void read(Ipc ipc, Settings settings) throws InterruptedException {
        try (var clock = ipc.openSharedMemory("clock")) {
            var hour = clock.longAt(0);
            var minute = clock.longAt(8);
            var second = clock.longAt(16);
            for (long read = 0; READS.isNotEnough(read, settings); read++) {
                long h = hour.load();
                long m = minute.load();
                long s = second.load();
                tell(ipc, h, m, s);
                READS.rest(settings);
            }
        }
    }

    private static void readGuarded(Ipc ipc, Settings settings) throws InterruptedException {
        try (var clock = ipc.openSharedMemory("clock");
                var mutex = ipc.openSemaphore("mutex")) {
            var hour = clock.longAt(0);
            var minute = clock.longAt(8);
            var second = clock.longAt(16);
            for (long read = 0; READS.isNotEnough(read, settings); read++) {
                mutex.await();
                long h = hour.load();
                long m = minute.load();
                long s = second.load();
                mutex.post();
                tell(ipc, h, m, s);
                READS.rest(settings);
            }
        }
    }

    /** The clock was ever only set to 11:59:59 and 12:00:00. */
    private static void tell(Ipc ipc, long hour, long minute, long second) {
        boolean before = hour == 11 && minute == 59 && second == 59;
        boolean noon = hour == 12 && minute == 0 && second == 0;
        boolean torn = !before && !noon;
        System.out.printf("%02d:%02d:%02d%s%n", hour, minute, second, torn ? " torn" : "");
        if (torn) {
            ipc.tell(TORN, 1);
        }
    }
}
