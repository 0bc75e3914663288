package interleave.demo;

import interleave.ipc.Access;
import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.LongCell;
import interleave.ipc.Memory;
import interleave.ipc.SharedMemoryObject;
import interleave.trace.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shared memory object from its creation without a byte to the end of its name, and on: who has mapped it does not need the name any more. */
public final class ShmLifeCycle implements Demo {
    private static final String OBJECT = "object";
    private static final String CREATOR = "creator";
    private static final String USER = "user";

    private static final String SIZE_AT_FIRST = "size-at-first";
    private static final String SIGBUS = "sigbus";
    private static final String NOT_FOUND = "not-found";
    private static final String AFTER = "after-unlink";

    private static final String TOUCH = "touch-too-early";
    private static final String STEP = "step-ms";
    /** How long a user rests before it looks again, ms, and how often it looks for something of the name. */
    private static final long POLL = 50;
    private static final int TRIES = 100;
    private static final long BYTES = PagesSpec.SIZE;
    /** Before the name is removed only this is stored, and afterwards only more. */
    private static final long WITH_A_NAME = 1;
    private static final long STORES_AFTER = 3;
    private static final long LAST = WITH_A_NAME + STORES_AFTER;

    @Override
    public String id() {
        return "shm-life-cycle";
    }

    @Override
    public Topic topic() {
        return Topic.SHARED_MEMORY;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter.Choice(TOUCH, "yes", List.of("yes", "no")), new Parameter.Whole(STEP, 1500, 100, 60_000));
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(CREATOR, Role.Side.LEFT, 1, 1, 1, _ -> ShmLifeCycle::create),
                new Role(USER, Role.Side.RIGHT, 2, 0, 4, _ -> ShmLifeCycle::use));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(new PagesSpec(OBJECT, PagesSpec.Backing.SHARED_MEMORY, 1));
    }

    @Override
    public List<String> tells() {
        return List.of(SIZE_AT_FIRST, SIGBUS, NOT_FOUND, AFTER);
    }

    @Override
    public Map<String, String> small() {
        return Map.of(TOUCH, "no", STEP, "200");
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("sigbus") == 1 && result.number("notFound") > 0 && result.number("seen") > 0);
    }

    /** What is mapped is to go on without its name. */
    @Override
    public Result result(Settings settings, Facts facts) {
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("sizeAtFirst", facts.told(CREATOR, SIZE_AT_FIRST));
        numbers.put("sigbus", facts.told(CREATOR, SIGBUS));
        numbers.put("unlinked", facts.completed(CREATOR, Operation.UNLINK));
        numbers.put("notFound", facts.told(CREATOR, NOT_FOUND));
        long stored = facts.told(CREATOR, AFTER);
        long seen = facts.told(USER, AFTER);
        numbers.put("afterUnlink", stored);
        numbers.put("seen", seen);
        boolean goesOn = stored > 0 && (seen > 0 || facts.completed(USER, Operation.MAP) == 0);
        return new Result(numbers, "seen", goesOn ? Result.Verdict.KEPT : Result.Verdict.BROKEN);
    }

    private static void create(Ipc ipc, Settings settings) throws InterruptedException {
        try (var object = ipc.createSharedMemory("object")) {
            ipc.tell(SIZE_AT_FIRST, object.size());
            System.out.printf("created, %d bytes%n", object.size());
            step(settings);
            if (settings.word(TOUCH).equals("yes")) {
                touchTooEarly(ipc, object);
                step(settings);
            }
            object.truncate(BYTES);
            System.out.printf("%d bytes%n", object.size());
            step(settings);
            try (var memory = object.map(Access.READ_WRITE)) {
                var cell = memory.longAt(0);
                cell.store(WITH_A_NAME);
                step(settings);
                step(settings);
                ipc.unlink("object");
                lookForIt(ipc);
                for (long n = WITH_A_NAME + 1; n <= LAST; n++) {
                    step(settings);
                    cell.store(n);
                    ipc.tell(AFTER, 1);
                    System.out.printf("without a name: %d%n", n);
                }
                step(settings);
            }
        }
    }

    private static void step(Settings settings) throws InterruptedException {
        Thread.sleep(settings.whole(STEP));
    }

    private static void touchTooEarly(Ipc ipc, SharedMemoryObject object) {
        try (var memory = object.map(Access.READ_WRITE, 0, BYTES)) {
            memory.longAt(0).store(WITH_A_NAME);
        } catch (IpcException fault) {
            ipc.tell(SIGBUS, 1);
            System.out.println("SIGBUS: nothing is behind the page");
        }
    }

    private static void lookForIt(Ipc ipc) {
        try {
            ipc.openSharedMemoryObject("object").close();
        } catch (IpcException gone) {
            ipc.tell(NOT_FOUND, 1);
            System.out.println("ENOENT: it has no name any more");
        }
    }

    private static void use(Ipc ipc, Settings settings) throws InterruptedException {
        var found = awaitObject(ipc);
        if (found.isEmpty()) {
            System.out.println("ENOENT: there is nothing of that name");
            return;
        }
        try (var object = found.get()) {
            while (object.size() < BYTES) {
                Thread.sleep(POLL);
            }
            try (var memory = object.map(Access.READ_WRITE)) {
                watch(ipc, memory);
            }
        }
    }

    private static Optional<SharedMemoryObject> awaitObject(Ipc ipc) throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            try {
                return Optional.of(ipc.openSharedMemoryObject("object"));
            } catch (IpcException notYet) {
                if (notYet.error() != Errno.ENOENT) {
                    throw notYet;
                }
                Thread.sleep(POLL);
            }
        }
        return Optional.empty();
    }

    private static void watch(Ipc ipc, Memory memory) throws InterruptedException {
        LongCell cell = memory.longAt(0);
        long last = 0;
        while (last < LAST) {
            long n = cell.load();
            if (n != last) {
                System.out.println(n);
                if (n > WITH_A_NAME) {
                    ipc.tell(AFTER, 1);
                }
                last = n;
            }
            Thread.sleep(POLL);
        }
    }
}
