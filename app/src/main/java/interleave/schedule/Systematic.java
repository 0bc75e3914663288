package interleave.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * All schedules with at most so many preemptions, one a try, depth first: each try repeats the last one up to the last step where something else could have been chosen.
 */
final class Systematic implements Choice {
    private final int bound;
    private final List<Step> path = new ArrayList<>();
    private int depth;
    private int used;
    private boolean bounded;

    /** A step, what it can choose from, in the order of trying, and which of these it is at. */
    private static final class Step {
        private final List<Integer> options;
        private int at;

        private Step(List<Integer> options) {
            this.options = options;
        }
    }

    Systematic(int bound) {
        this.bound = bound;
    }

    int bound() {
        return bound;
    }

    /** Whether there was a step at which the bound has kept it from trying something: then there are more schedules than these. */
    boolean wasBounded() {
        return bounded;
    }

    @Override
    public void begin() {
        depth = 0;
        used = 0;
    }

    @Override
    public int choose(List<Integer> able, int last) {
        if (depth == path.size()) {
            path.add(new Step(options(able, last)));
        }
        Step step = path.get(depth++);
        int chosen = step.options.get(step.at);
        if (chosen != last && able.contains(last)) {
            used++;
        }
        return chosen;
    }

    /** First to go on with the same one; others only while preemptions are left, or where it cannot go on. */
    private List<Integer> options(List<Integer> able, int last) {
        if (!able.contains(last)) {
            return List.copyOf(able);
        }
        if (used == bound) {
            bounded |= able.size() > 1;
            return List.of(last);
        }
        List<Integer> options = new ArrayList<>(able);
        options.remove((Integer) last);
        options.addFirst(last);
        return options;
    }

    /**
     * Goes on to the next schedule.
     *
     * @return false if there is none
     */
    boolean next() {
        while (!path.isEmpty() && path.getLast().at + 1 == path.getLast().options.size()) {
            path.removeLast();
        }
        if (path.isEmpty()) {
            return false;
        }
        path.getLast().at++;
        return true;
    }
}
