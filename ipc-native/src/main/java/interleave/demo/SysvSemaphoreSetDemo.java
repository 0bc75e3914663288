package interleave.demo;

import interleave.ipc.SemaphoreOperation;
import interleave.trace.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A System V semaphore: several at once, waiting for zero, and taking back what a dead process did. */
public final class SysvSemaphoreSetDemo implements Demo {
    private static final String SET = "set";
    private static final String TAKER = "taker";
    private static final String WATCHER = "watcher";

    private static final String REFUSED = "refused";
    private static final String ZERO = "zero";
    private static final String DIED = "died";

    private static final String VALUE = "value";
    private static final String AMOUNT = "k";
    private static final String NO_WAIT = "ipc-nowait";
    private static final String UNDO = "sem-undo";
    private static final String CRASH = "crash";
    private static final Repetition TAKES = new Repetition("takes", "take-ms", 300);
    private static final String HOLD = "hold-ms";

    @Override
    public String id() {
        return "sysv-semaphore-set";
    }

    @Override
    public Topic topic() {
        return Topic.SYSTEM_V;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Choice(UNDO, "no", List.of("no", "yes")),
                new Parameter.Choice(CRASH, "yes", List.of("yes", "no")),
                new Parameter.Whole(VALUE, 1, 0, 32_767),
                new Parameter.Whole(AMOUNT, 1, 1, 32_767),
                new Parameter.Choice(NO_WAIT, "no", List.of("no", "yes")),
                TAKES.countParameter(),
                TAKES.restParameter(),
                new Parameter.Whole(HOLD, 1000, 0, 3_600_000));
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(TAKER, Role.Side.LEFT, 2, 1, 16, _ -> SysvSemaphoreSetDemo::take),
                new Role(WATCHER, Role.Side.RIGHT, 1, 0, 8, _ -> SysvSemaphoreSetDemo::watch));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(new SysVSemaphoreSpec(SET, (int) settings.whole(VALUE), settings.word(UNDO).equals("yes")));
    }

    @Override
    public List<String> tells() {
        return List.of(REFUSED, ZERO, DIED);
    }

    @Override
    public Map<String, String> small() {
        return Map.of("crash", "no", "takes", "1", "take-ms", "0", "hold-ms", "0");
    }

    @Override
    public boolean ends(Settings settings) {
        return TAKES.ends(settings);
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("taken") > result.number("given") && result.number("value") == 0 && result.number("zero") > 20);
    }

    /** What is lost is neither in the semaphore nor held by somebody who lives. */
    @Override
    public Result result(Settings settings, Facts facts) {
        long initial = facts.initial(SET);
        long taken = facts.completed(TAKER, Operation::takes);
        long given = facts.completed(TAKER, Operation.POST);
        long died = facts.told(TAKER, DIED);
        long value = facts.value(SET);
        long lost = died == 0 ? 0 : Math.max(0, initial - value - settings.whole(AMOUNT) * (taken - given - died));
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("initial", initial);
        numbers.put("taken", taken);
        numbers.put("given", given);
        numbers.put("refused", facts.told(TAKER, REFUSED));
        numbers.put("zero", facts.told(WATCHER, ZERO));
        numbers.put("value", value);
        numbers.put("lost", lost);
        numbers.put("stuck", facts.stuck() ? 1 : 0);
        return new Result(numbers, "lost", facts.stuck() || lost > 0 ? Result.Verdict.BROKEN : Result.Verdict.KEPT);
    }

    private static void take(Ipc ipc, Settings settings) throws InterruptedException {
        int k = (int) settings.whole(AMOUNT);
        SemaphoreOperation minus = flagged(SemaphoreOperation.add(0, -k), settings);
        SemaphoreOperation plus = flagged(SemaphoreOperation.add(0, k), settings);
        Thread.sleep((ipc.number() - 1) * settings.whole(TAKES.rest()));
        try (var set = ipc.openSemaphoreSet("set")) {
            for (long taken = 0; TAKES.isNotEnough(taken, settings); ) {
                if (set.operate(minus)) {
                    Thread.sleep(settings.whole(HOLD));
                    if (ipc.number() == 1 && settings.word(CRASH).equals("yes")) {
                        ipc.tell(DIED, 1);
                        ipc.crash();
                    }
                    set.operate(plus);
                    taken++;
                } else {
                    ipc.tell(REFUSED, 1);
                }
                TAKES.rest(settings);
            }
        }
    }

    private static void watch(Ipc ipc, Settings settings) throws InterruptedException {
        try (var set = ipc.openSemaphoreSet("set")) {
            for (long seen = 0; TAKES.isNotEnough(seen, settings); seen++) {
                set.operate(SemaphoreOperation.awaitZero(0));
                ipc.tell(ZERO, 1);
                System.out.println("zero");
                TAKES.rest(settings);
            }
        }
    }

    private static SemaphoreOperation flagged(SemaphoreOperation operation, Settings settings) {
        SemaphoreOperation undone = settings.word(UNDO).equals("yes") ? operation.withUndo() : operation;
        return settings.word(NO_WAIT).equals("yes") ? undone.withoutWaiting() : undone;
    }
}
