package interleave.cli;

import interleave.schedule.Player;
import interleave.schedule.RandomPlay;
import interleave.schedule.Schedule;
import interleave.session.Session;
import interleave.session.SessionPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/** The options of a run whose order is given, and the playing of it. */
final class Scheduling {
    private static final String RANDOM = "random";
    private static final int SEEDS = 1_000_000;

    @Option(
            names = "--schedule",
            paramLabel = "SCHEDULE",
            description = "Let operations through in this order and no other: a text such as \"incrementer-1 x3, incrementer-2 x3\", a file of such a text, "
                    + "or random.")
    private String schedule;

    @Option(names = "--seed", paramLabel = "N", description = "Of --schedule random: the same number draws the same order.")
    private Long seed;

    @Option(names = "--steps", paramLabel = "N", defaultValue = "100000", description = "Of --schedule random: at most so many steps (${DEFAULT-VALUE}).")
    private long steps;

    @Option(names = "--skip", description = "Where a step of the schedule cannot be followed, go on with the next instead of stopping there.")
    private boolean skip;

    /**
     * What was played.
     *
     * @param seed of a drawn one
     */
    record Played(Schedule schedule, OptionalLong seed, List<Player.Refusal> refusals) {
        Map<String, Object> document() {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("text", schedule.toString());
            document.put("steps", schedule.steps());
            seed.ifPresent(it -> document.put("seed", it));
            document.put("refused", refusals);
            return document;
        }
    }

    boolean isAsked() {
        return schedule != null;
    }

    /** Takes the demo's own where none was asked for. */
    void orThatOf(SessionPlan plan) {
        if (!isAsked()) {
            plan.demo().schedule(plan.settings()).ifPresent(its -> schedule = its);
        }
    }

    /** @throws IllegalArgumentException if it is no schedule; the message says what one looks like */
    void check() {
        if (seed != null && !RANDOM.equals(schedule)) {
            throw new IllegalArgumentException("--seed goes with --schedule random");
        }
        if (isAsked() && !schedule.equals(RANDOM)) {
            read();
        }
    }

    /** @throws IllegalArgumentException if it names an actor that the plan does not have */
    void check(SessionPlan plan) {
        if (!isAsked() || schedule.equals(RANDOM)) {
            return;
        }
        List<String> there = plan.roles().entrySet().stream().flatMap(role -> IntStream.rangeClosed(1, role.getValue()).mapToObj(number -> role.getKey() + "-" + number)).toList();
        read().turns().stream().map(Schedule.Turn::actor).filter(actor -> !there.contains(actor)).findFirst().ifPresent(actor -> {
            throw new IllegalArgumentException("the schedule names \"" + actor + "\", and there is no such actor; there are " + String.join(", ", there));
        });
    }

    /** @param beforeEach called before each step; may wait */
    Played play(Session session, Runnable beforeEach) {
        if (schedule.equals(RANDOM)) {
            long drawn = seed == null ? ThreadLocalRandom.current().nextInt(SEEDS) : seed;
            return new Played(new RandomPlay(session.turns(), drawn, beforeEach).play(steps), OptionalLong.of(drawn), List.of());
        }
        Player.Played played = new Player(session.turns(), skip, beforeEach).play(read());
        return new Played(played.schedule(), OptionalLong.empty(), played.refusals());
    }

    private Schedule read() {
        Optional<Path> file = file();
        if (file.isEmpty() && schedule.contains("/")) {
            throw new IllegalArgumentException("there is no file " + schedule + ", and a schedule as text looks like: incrementer-1 x3, incrementer-2 x3");
        }
        return Schedule.parse(file.map(Scheduling::textOf).orElse(schedule));
    }

    private Optional<Path> file() {
        try {
            return Optional.of(Path.of(schedule)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("the schedule in " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
