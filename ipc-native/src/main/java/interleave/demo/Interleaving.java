package interleave.demo;

import interleave.trace.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two processes, three increments each: which final values can be reached by choosing who goes next? */
public final class Interleaving implements Demo {
    private static final String COUNTER = "counter";
    private static final String INCREMENTER = "incrementer";

    private static final String INTERRUPT = "interrupt-every";
    private static final String BY_HAND = "by-hand";
    private static final String TARGET = "target";

    private static final int PLAYERS = 2;
    private static final int INCREMENTS = 3;
    /** One increment on a processor: load, add, store, count down, test, jump. Only loading and storing touch what is shared. */
    private static final int INSTRUCTIONS = 6;
    private static final int LOAD = 0;
    private static final int STORE = 2;

    @Override
    public String id() {
        return "interleaving";
    }

    @Override
    public Topic topic() {
        return Topic.SHARED_MEMORY;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Choice(INTERRUPT, "1", List.of(BY_HAND, "1", "2", "3", "4", "5", "50")),
                new Parameter.Whole(TARGET, 3, 1, PLAYERS * INCREMENTS));
    }

    @Override
    public List<Role> roles() {
        return List.of(new Role(INCREMENTER, Role.Side.LEFT, PLAYERS, PLAYERS, PLAYERS, _ -> Interleaving::increment));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(ObjectSpec.counter(COUNTER));
    }

    @Override
    public Optional<String> schedule(Settings settings) {
        return Optional.of(settings.word(INTERRUPT).equals(BY_HAND) ? "" : interrupted(Integer.parseInt(settings.word(INTERRUPT))));
    }

    @Override
    public Mode mode(Settings settings) {
        return Mode.STEPPED;
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("steps") == 12 && result.number("value") == 3);
    }

    @Override
    public Result result(Settings settings, Facts facts) {
        long value = facts.value(COUNTER);
        long stored = facts.completed(INCREMENTER, Operation.STORE);
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("steps", facts.completed(INCREMENTER, Operation.LOAD) + stored);
        numbers.put("target", settings.whole(TARGET));
        numbers.put("value", value);
        boolean reached = stored == PLAYERS * INCREMENTS && value == settings.whole(TARGET);
        return new Result(numbers, "value", reached ? Result.Verdict.KEPT : Result.Verdict.BROKEN);
    }

    private static void increment(Ipc ipc, Settings settings) {
        try (var memory = ipc.openSharedMemory("counter")) {
            var count = memory.longAt(0);
            for (int i = 0; i < INCREMENTS; i++) {
                long n = count.load();
                count.store(n + 1);
            }
        }
    }

    /** In which order the two come to load and store if a processor changes from one to the other after so many instructions, or when one is at its end. */
    static String interrupted(int every) {
        List<String> steps = new ArrayList<>();
        int[] done = new int[PLAYERS];
        int player = 0;
        while (done[player] < INCREMENTS * INSTRUCTIONS) {
            for (int i = 0; i < every && done[player] < INCREMENTS * INSTRUCTIONS; i++) {
                int instruction = done[player]++ % INSTRUCTIONS;
                if (instruction == LOAD || instruction == STORE) {
                    steps.add(INCREMENTER + "-" + (player + 1));
                }
            }
            int other = 1 - player;
            player = done[other] < INCREMENTS * INSTRUCTIONS ? other : player;
        }
        return String.join(", ", steps);
    }
}
