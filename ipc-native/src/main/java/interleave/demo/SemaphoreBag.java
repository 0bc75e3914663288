package interleave.demo;

import interleave.trace.Operation;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A semaphore as a bag of tokens: who wants one when it is empty sleeps until somebody gives one. */
public final class SemaphoreBag implements Demo {
    private static final String BAG = "bag";
    private static final String TAKER = "taker";
    private static final String GIVER = "giver";

    private static final String TOKENS = "tokens";
    private static final String WAIT = "wait";
    private static final String TIMEOUT = "timeout-ms";
    private static final Repetition TAKES = new Repetition("takes", "take-ms", 500);
    private static final Repetition GIVES = new Repetition("gives", "give-ms", 500);

    @Override
    public String id() {
        return "semaphore-bag";
    }

    @Override
    public Topic topic() {
        return Topic.SEMAPHORES;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Whole(TOKENS, 7, 0, 1_000_000),
                new Parameter.Choice(WAIT, "wait", List.of("wait", "trywait", "timedwait")),
                new Parameter.Whole(TIMEOUT, 1000, 1, 3_600_000),
                TAKES.countParameter(),
                GIVES.countParameter(),
                TAKES.restParameter(),
                GIVES.restParameter());
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(GIVER, Role.Side.LEFT, 1, 0, 16, settings -> SemaphoreBag::give),
                new Role(TAKER, Role.Side.RIGHT, 3, 0, 32, settings -> switch (settings.word(WAIT)) {
                    case "wait" -> SemaphoreBag::take;
                    case "trywait" -> SemaphoreBag::tryToTake;
                    case "timedwait" -> SemaphoreBag::takeInTime;
                    case String other -> throw new IllegalArgumentException(other);
                }));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(new SemaphoreSpec(BAG, (int) settings.whole(TOKENS)));
    }

    @Override
    public Map<String, String> small() {
        return Map.of("tokens", "1", "takes", "1", "gives", "2", "take-ms", "0", "give-ms", "0");
    }

    @Override
    public boolean ends(Settings settings) {
        return TAKES.ends(settings) && GIVES.ends(settings);
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("taken") > result.number("initial") && result.number("foreign") == 0);
    }

    /** What is in the bag is what was in it, less what was taken, and what was given: if not, somebody from outside has had a hand in it. */
    @Override
    public Result result(Settings settings, Facts facts) {
        long initial = facts.initial(BAG);
        long value = facts.value(BAG);
        long taken = facts.completed(TAKER, Operation::takes);
        long given = facts.completed(GIVER, Operation.POST);
        long foreign = value - (initial - taken + given);
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("initial", initial);
        numbers.put("given", given);
        numbers.put("taken", taken);
        numbers.put("value", value);
        numbers.put("foreign", foreign);
        return new Result(numbers, "foreign", foreign == 0 ? Result.Verdict.KEPT : Result.Verdict.BROKEN);
    }

    private static void give(Ipc ipc, Settings settings) throws InterruptedException {
        try (var bag = ipc.openSemaphore("bag")) {
            for (long given = 0; GIVES.isNotEnough(given, settings); given++) {
                GIVES.rest(settings);
                bag.post();
            }
        }
    }

    private static void take(Ipc ipc, Settings settings) throws InterruptedException {
        try (var bag = ipc.openSemaphore("bag")) {
            for (long taken = 0; TAKES.isNotEnough(taken, settings); taken++) {
                bag.await();
                TAKES.rest(settings);
            }
        }
    }

    private static void tryToTake(Ipc ipc, Settings settings) throws InterruptedException {
        try (var bag = ipc.openSemaphore("bag")) {
            for (long taken = 0; TAKES.isNotEnough(taken, settings); ) {
                if (bag.tryWait()) {
                    taken++;
                }
                TAKES.rest(settings);
            }
        }
    }

    private static void takeInTime(Ipc ipc, Settings settings) throws InterruptedException {
        Duration timeout = Duration.ofMillis(settings.whole(TIMEOUT));
        try (var bag = ipc.openSemaphore("bag")) {
            for (long taken = 0; TAKES.isNotEnough(taken, settings); ) {
                if (bag.timedWait(timeout)) {
                    taken++;
                }
                TAKES.rest(settings);
            }
        }
    }
}
