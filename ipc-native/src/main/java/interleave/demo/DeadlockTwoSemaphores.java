package interleave.demo;

import interleave.trace.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two semaphores, each needed by both: taken in opposite order everybody ends up waiting for somebody who waits, taken in the same order nobody does. */
public final class DeadlockTwoSemaphores implements Demo {
    private static final String LEFTHANDER = "lefthander";
    private static final String RIGHTHANDER = "righthander";

    private static final String ORDER = "order";
    private static final String ROUNDS = "rounds";
    private static final Window HOLD = new Window("hold-us", 100_000);

    private static final int POSTS_A_ROUND = 2;

    @Override
    public String id() {
        return "deadlock-two-semaphores";
    }

    @Override
    public Topic topic() {
        return Topic.SEMAPHORES;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Choice(ORDER, "opposite", List.of("opposite", "same")),
                new Parameter.Whole(ROUNDS, 10, 1, 100_000_000),
                HOLD.parameter());
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(LEFTHANDER, Role.Side.LEFT, 1, 1, 8, _ -> DeadlockTwoSemaphores::leftFirst),
                new Role(RIGHTHANDER, Role.Side.RIGHT, 1, 1, 8, settings -> switch (settings.word(ORDER)) {
                    case "opposite" -> DeadlockTwoSemaphores::rightFirst;
                    case "same" -> DeadlockTwoSemaphores::leftFirst;
                    case String other -> throw new IllegalArgumentException(other);
                }));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(new SemaphoreSpec("left", 1), new SemaphoreSpec("right", 1));
    }

    @Override
    public Map<String, String> small() {
        return Map.of(ROUNDS, "1", HOLD.key(), "0");
    }

    @Override
    public Mode mode(Settings settings) {
        return HOLD.mode(settings);
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("deadlocks") == 1);
    }

    @Override
    public Result result(Settings settings, Facts facts) {
        long posts = facts.completed(LEFTHANDER, Operation.POST) + facts.completed(RIGHTHANDER, Operation.POST);
        boolean deadlocked = facts.deadlocked();
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("rounds", posts / POSTS_A_ROUND);
        numbers.put("deadlocks", deadlocked ? 1 : 0);
        numbers.put("elapsedMs", facts.elapsedNanos() / 1_000_000);
        return new Result(numbers, "deadlocks", deadlocked ? Result.Verdict.BROKEN : Result.Verdict.KEPT);
    }

    private static void leftFirst(Ipc ipc, Settings settings) {
        try (var left = ipc.openSemaphore("left");
                var right = ipc.openSemaphore("right")) {
            for (long i = 0; i < settings.whole(ROUNDS); i++) {
                left.await();
                HOLD.hold(settings);
                right.await();
                right.post();
                left.post();
            }
        }
    }

    private static void rightFirst(Ipc ipc, Settings settings) {
        try (var left = ipc.openSemaphore("left");
                var right = ipc.openSemaphore("right")) {
            for (long i = 0; i < settings.whole(ROUNDS); i++) {
                right.await();
                HOLD.hold(settings);
                left.await();
                left.post();
                right.post();
            }
        }
    }
}
