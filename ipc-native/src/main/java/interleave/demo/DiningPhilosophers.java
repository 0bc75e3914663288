package interleave.demo;

import interleave.ipc.Semaphore;
import interleave.trace.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Five around a table, a fork between each two, two forks to eat: if all take the left one first, all may starve. Two cures are compared. */
public final class DiningPhilosophers implements Demo {
    private static final String PHILOSOPHER = "philosopher";
    private static final String ROOM = "room";

    private static final String CURE = "cure";
    private static final String MEALS = "meals";
    private static final Window HOLD = new Window("hold-us", 1_000_000);

    private static final int SEATS = 5;
    private static final int FORKS_A_MEAL = 2;

    @Override
    public String id() {
        return "dining-philosophers";
    }

    @Override
    public Topic topic() {
        return Topic.SEMAPHORES;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Choice(CURE, "none", List.of("none", "room-for-four", "ordered-forks")),
                new Parameter.Whole(MEALS, 1, 1, 100_000_000),
                HOLD.parameter());
    }

    @Override
    public List<Role> roles() {
        return List.of(new Role(PHILOSOPHER, Role.Side.BOTH, SEATS, 1, SEATS, settings -> switch (settings.word(CURE)) {
            case "none" -> DiningPhilosophers::leftFirst;
            case "room-for-four" -> DiningPhilosophers::inARoomForFour;
            case "ordered-forks" -> DiningPhilosophers::lowerFirst;
            case String other -> throw new IllegalArgumentException(other);
        }));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        List<ObjectSpec> objects = new ArrayList<>();
        for (int i = 1; i <= SEATS; i++) {
            objects.add(new SemaphoreSpec("fork-" + i, 1));
        }
        if (settings.word(CURE).equals("room-for-four")) {
            objects.add(new SemaphoreSpec(ROOM, SEATS - 1));
        }
        return objects;
    }

    @Override
    public Map<String, String> small() {
        return Map.of(MEALS, "1", HOLD.key(), "0");
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
        boolean room = settings.word(CURE).equals("room-for-four");
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("meals", facts.completed(PHILOSOPHER, Operation.POST) / (room ? FORKS_A_MEAL + 1 : FORKS_A_MEAL));
        numbers.put("deadlocks", facts.deadlocked() ? 1 : 0);
        numbers.put("elapsedMs", facts.elapsedNanos() / 1_000_000);
        return new Result(numbers, "deadlocks", facts.deadlocked() ? Result.Verdict.BROKEN : Result.Verdict.KEPT);
    }

    private static void leftFirst(Ipc ipc, Settings settings) {
        try (var left = ipc.openSemaphore("fork-" + ipc.number());
                var right = ipc.openSemaphore("fork-" + neighbour(ipc))) {
            for (long i = 0; i < settings.whole(MEALS); i++) {
                left.await();
                HOLD.hold(settings);
                right.await();
                right.post();
                left.post();
            }
        }
    }

    private static void lowerFirst(Ipc ipc, Settings settings) {
        try (Semaphore lower = ipc.openSemaphore("fork-" + Math.min(ipc.number(), neighbour(ipc)));
                Semaphore higher = ipc.openSemaphore("fork-" + Math.max(ipc.number(), neighbour(ipc)))) {
            for (long i = 0; i < settings.whole(MEALS); i++) {
                lower.await();
                HOLD.hold(settings);
                higher.await();
                higher.post();
                lower.post();
            }
        }
    }

    private static void inARoomForFour(Ipc ipc, Settings settings) {
        try (var room = ipc.openSemaphore("room");
                var left = ipc.openSemaphore("fork-" + ipc.number());
                var right = ipc.openSemaphore("fork-" + neighbour(ipc))) {
            for (long i = 0; i < settings.whole(MEALS); i++) {
                room.await();
                left.await();
                HOLD.hold(settings);
                right.await();
                right.post();
                left.post();
                room.post();
            }
        }
    }

    /** Of the fifth the fork to the right is the first. */
    private static int neighbour(Ipc ipc) {
        return ipc.number() % SEATS + 1;
    }
}
