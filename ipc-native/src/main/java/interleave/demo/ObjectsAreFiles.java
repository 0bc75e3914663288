package interleave.demo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shared memory, a semaphore and a queue are used by one process, and looked at by another one that knows nothing but files: with what ls and cat do. */
public final class ObjectsAreFiles implements Demo {
    private static final String MEMORY = "memory";
    private static final String SEMAPHORE = "semaphore";
    private static final String QUEUE = "queue";
    private static final String USER = "user";
    private static final String LOOKER = "looker";

    private static final String USES = "uses";
    private static final String PAUSE = "pause-ms";
    private static final int DEPTH = 10;

    private static final String MEMORY_BYTES = "memoryBytes";
    private static final String SEMAPHORE_BYTES = "semaphoreBytes";
    private static final String QUEUE_BYTES = "queueFileBytes";
    private static final String QSIZE = "qsize";
    /** What stat(2) says of any queue: FILENT_SIZE in the kernel's ipc/mqueue.c. */
    private static final long FILE_OF_A_QUEUE = 80;

    @Override
    public String id() {
        return "objects-are-files";
    }

    @Override
    public Topic topic() {
        return Topic.PIPES_AND_FILES;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter.Whole(USES, 5, 0, DEPTH), new Parameter.Whole(PAUSE, 1000, 0, 3_600_000));
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(USER, Role.Side.LEFT, 1, 0, 1, _ -> ObjectsAreFiles::use),
                new Role(LOOKER, Role.Side.RIGHT, 1, 1, 4, _ -> ObjectsAreFiles::look));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(ObjectSpec.counter(MEMORY), new SemaphoreSpec(SEMAPHORE, 0), new QueueSpec(QUEUE, DEPTH, Reading.BYTES));
    }

    @Override
    public List<String> tells() {
        return List.of(MEMORY_BYTES, SEMAPHORE_BYTES, QUEUE_BYTES, QSIZE);
    }

    @Override
    public Map<String, String> small() {
        return Map.of(USES, "1", PAUSE, "0");
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("queueFileBytes") == 80 && result.number("qsize") >= 24);
    }

    /** As the looker saw it last. The messages are the kernel's. */
    @Override
    public Result result(Settings settings, Facts facts) {
        Map<String, Number> numbers = new LinkedHashMap<>();
        tells().forEach(name -> numbers.put(name, last(facts, name)));
        numbers.put("messages", facts.value(QUEUE));
        boolean asExpected = last(facts, QUEUE_BYTES) == 0 || last(facts, QUEUE_BYTES) == FILE_OF_A_QUEUE;
        return new Result(numbers, QUEUE_BYTES, asExpected ? Result.Verdict.KEPT : Result.Verdict.BROKEN);
    }

    private static long last(Facts facts, String name) {
        List<Long> all = facts.allTold(LOOKER, name);
        return all.isEmpty() ? 0 : all.getLast();
    }

    private static void use(Ipc ipc, Settings settings) throws InterruptedException {
        try (var memory = ipc.openSharedMemory("memory");
                var semaphore = ipc.openSemaphore("semaphore");
                var queue = ipc.openQueue("queue")) {
            var counter = memory.longAt(0);
            for (int i = 1; i <= settings.whole(USES); i++) {
                Thread.sleep(settings.whole(PAUSE));
                counter.store(i);
                semaphore.post();
                queue.send(new Reading(System.nanoTime(), i, ipc.number()).toBytes(), 0);
            }
        }
    }

    private static void look(Ipc ipc, Settings settings) throws InterruptedException {
        var files = ipc.files();
        for (int i = 0; i < settings.whole(USES) + 2; i++) {
            System.out.println("memory: u64 " + number(files.read("memory")));
            System.out.println("semaphore: " + HexFormat.of().formatHex(files.read("semaphore"), 0, 16));
            String line = new String(files.read("queue"), StandardCharsets.US_ASCII).strip();
            System.out.println(line);
            ipc.tell(MEMORY_BYTES, files.size("memory"));
            ipc.tell(SEMAPHORE_BYTES, files.size("semaphore"));
            ipc.tell(QUEUE_BYTES, files.size("queue"));
            ipc.tell(QSIZE, Long.parseLong(line.replaceAll("QSIZE:(\\d+).*", "$1")));
            Thread.sleep(settings.whole(PAUSE));
        }
    }

    private static long number(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).getLong();
    }
}
