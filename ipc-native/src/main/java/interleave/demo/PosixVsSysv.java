package interleave.demo;

import interleave.ipc.Access;
import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.trace.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same job twice, side by side: a counter and its mutex of POSIX, and of System V. Both are removed while they are used. */
public final class PosixVsSysv implements Demo {
    private static final String POSIX_COUNTER = "posix-counter";
    private static final String POSIX_MUTEX = "posix-mutex";
    private static final String SYSV_COUNTER = "sysv-counter";
    private static final String SYSV_MUTEX = "sysv-mutex";
    private static final String POSIX = "posix";
    private static final String SYSV = "sysv";

    private static final String UNDONE = "undone";
    private static final String REMOVED = "EIDRM";
    private static final String INVALID = "EINVAL";
    private static final String NOT_FOUND = "ENOENT";

    private static final String REMOVE = "remove";
    private static final String WHILE_USED = "while-used";
    private static final String ROUNDS = "rounds";
    private static final String HOLD = "hold-ms";

    private static final int BYTES = 4096;
    private static final int MODE = 0600;
    private static final int ROUND_OF_REMOVAL = 2;

    @Override
    public String id() {
        return "posix-vs-sysv";
    }

    @Override
    public Topic topic() {
        return Topic.SYSTEM_V;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Choice(REMOVE, WHILE_USED, List.of("nobody", WHILE_USED)),
                new Parameter.Whole(ROUNDS, 8, ROUND_OF_REMOVAL, 1_000_000),
                new Parameter.Whole(HOLD, 250, 0, 3_600_000));
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(POSIX, Role.Side.LEFT, 2, 1, 4, _ -> PosixVsSysv::workPosix),
                new Role(SYSV, Role.Side.RIGHT, 2, 1, 4, _ -> PosixVsSysv::workSysV));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(
                ObjectSpec.counter(POSIX_COUNTER),
                new SemaphoreSpec(POSIX_MUTEX, 1),
                new SegmentSpec(SYSV_COUNTER, BYTES, MODE),
                new SysVSemaphoreSpec(SYSV_MUTEX, 1));
    }

    @Override
    public List<String> tells() {
        return List.of(UNDONE, REMOVED, INVALID, NOT_FOUND);
    }

    @Override
    public Map<String, String> small() {
        return Map.of(REMOVE, "nobody", ROUNDS, "2", HOLD, "0");
    }

    /** Who sleeps in the mutex when it is removed is said by how long it is held. */
    @Override
    public Mode mode(Settings settings) {
        return settings.whole(HOLD) > 0 ? Mode.WIDENED : Mode.FREE;
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("posixUndone") == 0 && result.number("sysvUndone") > 0);
    }

    /** Each round that a worker was to do is to be done. */
    @Override
    public Result result(Settings settings, Facts facts) {
        long undone = facts.told(POSIX, UNDONE) + facts.told(SYSV, UNDONE);
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("posixDone", facts.completed(POSIX, Operation.STORE));
        numbers.put("posixUndone", facts.told(POSIX, UNDONE));
        numbers.put("sysvDone", facts.completed(SYSV, Operation.STORE));
        numbers.put("sysvUndone", facts.told(SYSV, UNDONE));
        numbers.put("eidrm", facts.told(SYSV, REMOVED));
        numbers.put("einval", facts.told(SYSV, INVALID));
        numbers.put("enoent", facts.told(POSIX, NOT_FOUND) + facts.told(SYSV, NOT_FOUND));
        return new Result(numbers, "sysvUndone", undone == 0 ? Result.Verdict.KEPT : Result.Verdict.BROKEN);
    }

    private static void workPosix(Ipc ipc, Settings settings) throws InterruptedException {
        long done = 0;
        try (var object = ipc.openSharedMemoryObject("posix-counter");
                var memory = object.map(Access.READ_WRITE);
                var mutex = ipc.openSemaphore("posix-mutex")) {
            System.out.println("descriptor " + object.descriptor());
            var counter = memory.longAt(0);
            while (done < settings.whole(ROUNDS)) {
                mutex.await();
                counter.store(counter.load() + 1);
                done++;
                Thread.sleep(settings.whole(HOLD));
                if (isToRemove(done, ipc, settings)) {
                    ipc.unlink("posix-mutex");
                    ipc.unlink("posix-counter");
                }
                mutex.post();
            }
        } catch (IpcException e) {
            refused(ipc, e);
        }
        ipc.tell(UNDONE, settings.whole(ROUNDS) - done);
    }

    private static void workSysV(Ipc ipc, Settings settings) throws InterruptedException {
        long done = 0;
        try (var segment = ipc.openSegment("sysv-counter");
                var memory = segment.attach();
                var set = ipc.openSemaphoreSet("sysv-mutex")) {
            System.out.println("identifiers " + segment.id() + ", " + set.id());
            var counter = memory.longAt(0);
            var mutex = set.at(0, false);
            while (done < settings.whole(ROUNDS)) {
                mutex.await();
                counter.store(counter.load() + 1);
                done++;
                Thread.sleep(settings.whole(HOLD));
                if (isToRemove(done, ipc, settings)) {
                    set.remove();
                    segment.remove();
                }
                mutex.post();
            }
        } catch (IpcException e) {
            refused(ipc, e);
        }
        ipc.tell(UNDONE, settings.whole(ROUNDS) - done);
    }

    private static boolean isToRemove(long round, Ipc ipc, Settings settings) {
        return ipc.number() == 1 && round == ROUND_OF_REMOVAL && settings.word(REMOVE).equals(WHILE_USED);
    }

    /** Whoever was asleep is told EIDRM, whoever calls later EINVAL, whoever comes anew ENOENT. */
    private static void refused(Ipc ipc, IpcException e) {
        if (e.error() != Errno.EIDRM && e.error() != Errno.EINVAL && e.error() != Errno.ENOENT) {
            throw e;
        }
        System.out.println(e.call() + ": " + e.error());
        ipc.tell(e.error().name(), 1);
    }
}
