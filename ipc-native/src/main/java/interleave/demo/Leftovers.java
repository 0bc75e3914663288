package interleave.demo;

import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Processes make an object of each kind, and more queues than they may, and end. What they have made stays: for the next one it is in the way. */
public final class Leftovers implements Demo {
    private static final String MAKER = "maker";
    private static final String HOARDER = "hoarder";
    private static final String CLEANER = "cleaner";

    private static final String EXISTED = "existed";
    private static final String REFUSED_AT = "refused-at";
    private static final String REMOVED = "removed";

    private static final String QUEUES = "queues";
    private static final String NEXT = "next-ms";
    private static final String LATER = "later-ms";

    private static final String QUEUE = "queue-";
    /** What a queue has that is opened without attributes (msg_default, msgsize_default). */
    private static final int DEPTH = 10;
    private static final int MESSAGE = 8192;
    private static final int BYTES = 4096;
    private static final int MODE = 0600;

    @Override
    public String id() {
        return "leftovers";
    }

    @Override
    public Topic topic() {
        return Topic.SYSTEM_V;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Whole(QUEUES, 10, 1, 16),
                new Parameter.Whole(NEXT, 1500, 0, 3_600_000),
                new Parameter.Whole(LATER, 4500, 0, 3_600_000));
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(MAKER, Role.Side.LEFT, 2, 1, 4, _ -> Leftovers::make),
                new Role(HOARDER, Role.Side.RIGHT, 1, 0, 4, _ -> Leftovers::hoard),
                new Role(CLEANER, Role.Side.RIGHT, 0, 0, 1, _ -> Leftovers::clean));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        List<ObjectSpec> objects = new ArrayList<>(List.of(
                new MemorySpec("memory", BYTES, List.of(Field.u64("memory", 0)), MemorySpec.Shape.CELLS),
                new SemaphoreSpec("semaphore", 1),
                new SegmentSpec("segment", BYTES, MODE),
                new SysVSemaphoreSpec("set", 1),
                new SysVQueueSpec("letters", Content.TEXT)));
        for (int i = 1; i <= settings.whole(QUEUES); i++) {
            objects.add(new QueueSpec(QUEUE + i, DEPTH, MESSAGE));
        }
        return objects.stream().<ObjectSpec>map(object -> new PromisedSpec(object, true)).toList();
    }

    @Override
    public List<String> tells() {
        return List.of(EXISTED, REFUSED_AT, REMOVED);
    }

    @Override
    public Map<String, String> small() {
        return Map.of(QUEUES, "1", NEXT, "0", LATER, "0");
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("eexist") > 0);
    }

    /** Whoever makes something is to remove it. */
    @Override
    public Result result(Settings settings, Facts facts) {
        List<ObjectSpec> objects = objects(settings);
        long queues = objects.stream().filter(object -> object.name().startsWith(QUEUE) && facts.value(object.name()) >= 0).count();
        long left = objects.stream().filter(object -> facts.value(object.name()) >= 0).count();
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("left", left);
        numbers.put("eexist", facts.told(MAKER, EXISTED));
        numbers.put(QUEUES, queues);
        numbers.put("emfileAt", facts.told(HOARDER, REFUSED_AT));
        numbers.put("removed", facts.told(CLEANER, REMOVED));
        return new Result(numbers, "left", left == 0 ? Result.Verdict.KEPT : Result.Verdict.BROKEN);
    }

    /** And ends without a word. */
    private static void make(Ipc ipc, Settings settings) throws InterruptedException {
        Thread.sleep((ipc.number() - 1) * settings.whole(NEXT));
        unlessItExists(ipc, () -> ipc.createSharedMemory("memory").truncate(BYTES));
        unlessItExists(ipc, () -> ipc.createSemaphore("semaphore"));
        unlessItExists(ipc, () -> ipc.createQueue("queue-1"));
        unlessItExists(ipc, () -> ipc.createSegment("segment"));
        unlessItExists(ipc, () -> ipc.createSemaphoreSet("set"));
        unlessItExists(ipc, () -> ipc.createSysVQueue("letters"));
    }

    private static void unlessItExists(Ipc ipc, Runnable create) {
        try {
            create.run();
        } catch (IpcException e) {
            if (e.error() != Errno.EEXIST) {
                throw e;
            }
            System.out.println(e.call() + ": EEXIST");
            ipc.tell(EXISTED, 1);
        }
    }

    private static void hoard(Ipc ipc, Settings settings) throws InterruptedException {
        Thread.sleep(settings.whole(LATER));
        for (int i = 1; i <= settings.whole(QUEUES); i++) {
            try {
                ipc.createQueue("queue-" + i);
            } catch (IpcException e) {
                if (e.error() == Errno.EMFILE) {
                    System.out.println("queue " + i + ": EMFILE");
                    ipc.tell(REFUSED_AT, i);
                    return;
                }
                if (e.error() != Errno.EEXIST) {
                    throw e;
                }
            }
        }
    }

    private static void clean(Ipc ipc, Settings settings) throws InterruptedException {
        Thread.sleep(2 * settings.whole(LATER));
        ifItIsThere(ipc, () -> ipc.unlink("memory"));
        ifItIsThere(ipc, () -> ipc.unlink("semaphore"));
        ifItIsThere(ipc, () -> ipc.remove("segment"));
        ifItIsThere(ipc, () -> ipc.remove("set"));
        ifItIsThere(ipc, () -> ipc.remove("letters"));
        for (int i = 1; i <= settings.whole(QUEUES); i++) {
            String queue = "queue-" + i;
            ifItIsThere(ipc, () -> ipc.unlink(queue));
        }
    }

    private static void ifItIsThere(Ipc ipc, Runnable remove) {
        try {
            remove.run();
            ipc.tell(REMOVED, 1);
        } catch (IpcException e) {
            if (e.error() != Errno.ENOENT) {
                throw e;
            }
        }
    }
}
