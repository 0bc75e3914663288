package interleave.schedule;

import interleave.session.Turns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plays a schedule on the actors of a session whose gates are shut. */
public final class Player {
    private final Turns turns;
    private final boolean skip;
    private final Runnable beforeEach;

    /**
     * @param skip go on with the next step where one cannot be followed, rather than stop there
     * @param beforeEach called before each step; may wait
     */
    public Player(Turns turns, boolean skip, Runnable beforeEach) {
        this.turns = turns;
        this.skip = skip;
        this.beforeEach = beforeEach;
    }

    /** What may keep a step from being followed. */
    public enum Obstacle {
        UNKNOWN,
        BLOCKED,
        ENDED
    }

    /**
     * A step that could not be followed.
     *
     * @param step from 1
     * @param obstacle what kept it from being followed
     * @param why the same in words
     */
    public record Refusal(int step, String actor, Obstacle obstacle, String why) {
        @Override
        public String toString() {
            return "step " + step + ", " + actor + ": " + why;
        }
    }

    /** What was let through, and what could not be. */
    public record Played(Schedule schedule, List<Refusal> refusals) {
        public Played {
            refusals = List.copyOf(refusals);
        }
    }

    /** Plays it from the beginning. */
    public Played play(Schedule schedule) {
        List<String> let = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        int step = 0;
        for (String name : schedule.actors()) {
            step++;
            beforeEach.run();
            int actor = indexOf(name);
            Optional<Refusal> refusal = refuse(step, name, actor);
            if (refusal.isEmpty()) {
                turns.let(actor);
                let.add(name);
                continue;
            }
            refusals.add(refusal.get());
            if (!skip) {
                break;
            }
        }
        return new Played(Schedule.of(let), refusals);
    }

    private Optional<Refusal> refuse(int step, String name, int actor) {
        if (actor < 0) {
            return Optional.of(new Refusal(step, name, Obstacle.UNKNOWN, "there is no actor of this name; there are " + names()));
        }
        return switch (turns.settle().get(actor)) {
            case GATE -> Optional.empty();
            case BLOCKED -> Optional.of(new Refusal(step, name, Obstacle.BLOCKED, "it is blocked in " + turns.operation(actor).word()));
            case ENDED -> Optional.of(new Refusal(step, name, Obstacle.ENDED, "it has ended"));
        };
    }

    private int indexOf(String name) {
        for (int i = 0; i < turns.count(); i++) {
            if (turns.name(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private String names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < turns.count(); i++) {
            names.add(turns.name(i));
        }
        return String.join(", ", names);
    }
}
