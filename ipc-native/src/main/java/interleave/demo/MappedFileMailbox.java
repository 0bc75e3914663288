package interleave.demo;

import interleave.ipc.LongCell;
import interleave.ipc.MappedFile;
import interleave.trace.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A mapped file with one slot and a flag: who writes before anybody has read writes over what was there. */
public final class MappedFileMailbox implements Demo {
    private static final String MAILBOX = "mailbox";
    private static final String WRITER = "writer";
    private static final String READER = "reader";

    private static final String WRITTEN = "written";
    private static final String SEEN = "seen";
    private static final String OVERWRITTEN = "overwritten";

    private static final String GUARD = "guard";
    private static final String FIRST = "first";
    private static final Repetition WRITES = new Repetition("writes", 3, "write-ms", 800);
    private static final Repetition POLLS = new Repetition("polls", 2, "poll-ms", 2000);
    private static final String LATER = "later-ms";

    @Override
    public String id() {
        return "mapped-file-mailbox";
    }

    @Override
    public Topic topic() {
        return Topic.PIPES_AND_FILES;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Choice(GUARD, "semaphore", List.of("none", "semaphore", "file-lock")),
                new Parameter.Whole(FIRST, 21, 0, 1_000_000),
                WRITES.countParameter(),
                POLLS.countParameter(),
                WRITES.restParameter(),
                POLLS.restParameter(),
                new Parameter.Whole(LATER, 400, 0, 3_600_000));
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(WRITER, Role.Side.LEFT, 1, 1, 4, settings -> switch (settings.word(GUARD)) {
                    case "semaphore" -> MappedFileMailbox::writeUnderSemaphore;
                    case "file-lock" -> MappedFileMailbox::writeUnderLock;
                    default -> MappedFileMailbox::write;
                }),
                new Role(READER, Role.Side.RIGHT, 1, 0, 8, settings -> switch (settings.word(GUARD)) {
                    case "semaphore" -> MappedFileMailbox::readUnderSemaphore;
                    case "file-lock" -> MappedFileMailbox::readUnderLock;
                    default -> MappedFileMailbox::read;
                }));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        List<ObjectSpec> objects = new ArrayList<>();
        objects.add(new FileSpec(MAILBOX, List.of(Field.u64("valid", 0), Field.u64("value", 8))));
        switch (settings.word(GUARD)) {
            case "semaphore" -> objects.add(new SemaphoreSpec("mutex", 1));
            case "file-lock" -> objects.add(new LockFileSpec("lock"));
            default -> {
                // Flag and value are all there is.
            }
        }
        return objects;
    }

    @Override
    public List<String> tells() {
        return List.of(WRITTEN, SEEN, OVERWRITTEN);
    }

    @Override
    public Map<String, String> small() {
        return Map.of("writes", "2", "polls", "2", "write-ms", "0", "poll-ms", "0", "later-ms", "0");
    }

    /** Who comes when is said by the pauses, which are long. */
    @Override
    public Mode mode(Settings settings) {
        return settings.whole(WRITES.rest()) > 0 ? Mode.WIDENED : Mode.FREE;
    }

    @Override
    public boolean ends(Settings settings) {
        return WRITES.ends(settings) && POLLS.ends(settings);
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("overwritten") > 0);
    }

    /** A mailbox is to lose nothing. */
    @Override
    public Result result(Settings settings, Facts facts) {
        long overwritten = facts.told(WRITER, OVERWRITTEN);
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("writes", facts.allTold(WRITER, WRITTEN).size());
        numbers.put("reads", facts.allTold(READER, SEEN).size());
        numbers.put("overwritten", overwritten);
        return new Result(
                numbers,
                Map.of("written", facts.allTold(WRITER, WRITTEN), "seen", facts.allTold(READER, SEEN)),
                "overwritten",
                overwritten == 0 ? Result.Verdict.KEPT : Result.Verdict.BROKEN);
    }

    private static void write(Ipc ipc, Settings settings) throws InterruptedException {
        try (var file = ipc.mapFile("mailbox", MappedFile.Mode.SHARED)) {
            var valid = file.longAt(0);
            var value = file.longAt(8);
            for (long n = 0; WRITES.isNotEnough(n, settings); n++) {
                put(ipc, valid, value, settings.whole(FIRST) + n);
                WRITES.rest(settings);
            }
        }
    }

    private static void writeUnderSemaphore(Ipc ipc, Settings settings) throws InterruptedException {
        try (var file = ipc.mapFile("mailbox", MappedFile.Mode.SHARED);
                var mutex = ipc.openSemaphore("mutex")) {
            var valid = file.longAt(0);
            var value = file.longAt(8);
            for (long n = 0; WRITES.isNotEnough(n, settings); n++) {
                mutex.await();
                put(ipc, valid, value, settings.whole(FIRST) + n);
                mutex.post();
                WRITES.rest(settings);
            }
        }
    }

    private static void writeUnderLock(Ipc ipc, Settings settings) throws InterruptedException {
        try (var file = ipc.mapFile("mailbox", MappedFile.Mode.SHARED);
                var lock = ipc.openLock("lock")) {
            var valid = file.longAt(0);
            var value = file.longAt(8);
            for (long n = 0; WRITES.isNotEnough(n, settings); n++) {
                lock.lock();
                put(ipc, valid, value, settings.whole(FIRST) + n);
                lock.unlock();
                WRITES.rest(settings);
            }
        }
    }

    private static void put(Ipc ipc, LongCell valid, LongCell value, long n) {
        if (valid.load() == 1) {
            ipc.tell(OVERWRITTEN, 1);
            System.out.println("nobody has read " + (n - 1));
        }
        value.store(n);
        valid.store(1);
        ipc.tell(WRITTEN, n);
    }

    private static void read(Ipc ipc, Settings settings) throws InterruptedException {
        Thread.sleep(settings.whole(LATER));
        try (var file = ipc.mapFile("mailbox", MappedFile.Mode.SHARED)) {
            var valid = file.longAt(0);
            var value = file.longAt(8);
            for (long n = 0; POLLS.isNotEnough(n, settings); n++) {
                take(ipc, valid, value);
                POLLS.rest(settings);
            }
        }
    }

    private static void readUnderSemaphore(Ipc ipc, Settings settings) throws InterruptedException {
        Thread.sleep(settings.whole(LATER));
        try (var file = ipc.mapFile("mailbox", MappedFile.Mode.SHARED);
                var mutex = ipc.openSemaphore("mutex")) {
            var valid = file.longAt(0);
            var value = file.longAt(8);
            for (long n = 0; POLLS.isNotEnough(n, settings); n++) {
                mutex.await();
                take(ipc, valid, value);
                mutex.post();
                POLLS.rest(settings);
            }
        }
    }

    private static void readUnderLock(Ipc ipc, Settings settings) throws InterruptedException {
        Thread.sleep(settings.whole(LATER));
        try (var file = ipc.mapFile("mailbox", MappedFile.Mode.SHARED);
                var lock = ipc.openLock("lock")) {
            var valid = file.longAt(0);
            var value = file.longAt(8);
            for (long n = 0; POLLS.isNotEnough(n, settings); n++) {
                lock.lock();
                take(ipc, valid, value);
                lock.unlock();
                POLLS.rest(settings);
            }
        }
    }

    private static void take(Ipc ipc, LongCell valid, LongCell value) {
        if (valid.load() == 1) {
            long n = value.load();
            valid.store(0);
            ipc.tell(SEEN, n);
            System.out.println(n);
        } else {
            System.out.println("nothing");
        }
    }
}
