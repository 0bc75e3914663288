package interleave.demo;

import interleave.ipc.WriteEnd;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two processes that are no relatives meet at a name: opening it blocks until the other one opens it too. */
public final class FifoDemo implements Demo {
    private static final String FIFO = "fifo";
    private static final String WRITER = "writer";
    private static final String READER = "reader";

    private static final String OPENED = "opened";
    private static final String REFUSED = "enxio";
    private static final String WAITED = "waited-ms";
    private static final String BYTES = "bytes";

    private static final String FIRST = "first";
    private static final String OPEN = "open";
    private static final String LATER = "later-ms";
    private static final Repetition WRITES = new Repetition("writes", "write-ms", 300);
    private static final long NANOS_PER_MILLI = 1_000_000;

    @Override
    public String id() {
        return "fifo";
    }

    @Override
    public Topic topic() {
        return Topic.PIPES_AND_FILES;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Choice(OPEN, "blocking", List.of("blocking", "non-blocking")),
                new Parameter.Choice(FIRST, "the-writer", List.of("the-writer", "the-reader")),
                new Parameter.Whole(LATER, 4000, 0, 3_600_000),
                new Parameter.Whole(WRITES.count(), 5, 1, 1_000_000),
                WRITES.restParameter());
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(WRITER, Role.Side.LEFT, 1, 0, 8, settings -> settings.word(OPEN).equals("blocking") ? FifoDemo::write : FifoDemo::writeWithoutWaiting),
                new Role(READER, Role.Side.RIGHT, 1, 0, 8, _ -> FifoDemo::read));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(new FifoSpec(FIFO));
    }

    @Override
    public List<String> tells() {
        return List.of(OPENED, REFUSED, WAITED, BYTES);
    }

    @Override
    public Map<String, String> small() {
        return Map.of(LATER, "0", "writes", "1", "write-ms", "0");
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("opened") == 2 && result.number("waitedMs") > 3000);
    }

    /** How long the first one waited in open, ms; how often it was ENXIO; bytes. */
    @Override
    public Result result(Settings settings, Facts facts) {
        long opened = facts.told(WRITER, OPENED) + facts.told(READER, OPENED);
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("opened", opened);
        numbers.put("waitedMs", facts.told(WRITER, WAITED) + facts.told(READER, WAITED));
        numbers.put("enxio", facts.told(WRITER, REFUSED));
        numbers.put("written", facts.told(WRITER, BYTES));
        numbers.put("read", facts.told(READER, BYTES));
        numbers.put("stuck", facts.stuck() ? 1 : 0);
        return new Result(numbers, "waitedMs", facts.stuck() || facts.told(WRITER, REFUSED) > 0 ? Result.Verdict.BROKEN : Result.Verdict.KEPT);
    }

    private static void write(Ipc ipc, Settings settings) throws InterruptedException {
        comeLater("the-reader", settings);
        long before = System.nanoTime();
        try (var fifo = ipc.openForWriting("fifo")) {
            tellOpened(ipc, before);
            writeAll(ipc, fifo, settings);
        }
    }

    private static void writeWithoutWaiting(Ipc ipc, Settings settings) throws InterruptedException {
        comeLater("the-reader", settings);
        long before = System.nanoTime();
        Optional<WriteEnd> opened;
        while ((opened = ipc.tryOpenForWriting("fifo")).isEmpty()) {
            System.out.println("ENXIO");
            ipc.tell(REFUSED, 1);
            Thread.sleep(500);
        }
        try (var fifo = opened.get()) {
            tellOpened(ipc, before);
            writeAll(ipc, fifo, settings);
        }
    }

    private static void writeAll(Ipc ipc, WriteEnd fifo, Settings settings) throws InterruptedException {
        for (long i = 0; WRITES.isNotEnough(i, settings); i++) {
            byte[] line = ("line " + i + "\n").getBytes(StandardCharsets.US_ASCII);
            fifo.write(line);
            ipc.tell(BYTES, line.length);
            WRITES.rest(settings);
        }
    }

    private static void read(Ipc ipc, Settings settings) throws InterruptedException {
        comeLater("the-writer", settings);
        long before = System.nanoTime();
        try (var fifo = ipc.openForReading("fifo")) {
            tellOpened(ipc, before);
            byte[] buffer = new byte[4096];
            int count;
            while ((count = fifo.read(buffer)) > 0) {
                System.out.print(new String(buffer, 0, count, StandardCharsets.US_ASCII));
                ipc.tell(BYTES, count);
            }
        }
    }

    private static void comeLater(String thanWhom, Settings settings) throws InterruptedException {
        if (settings.word(FIRST).equals(thanWhom)) {
            Thread.sleep(settings.whole(LATER));
        }
    }

    private static void tellOpened(Ipc ipc, long before) {
        ipc.tell(OPENED, 1);
        ipc.tell(WAITED, (System.nanoTime() - before) / NANOS_PER_MILLI);
    }
}
