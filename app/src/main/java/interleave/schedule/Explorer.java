package interleave.schedule;

import interleave.demo.Result;
import interleave.session.Rounds;
import interleave.session.SessionPlan;
import interleave.session.Turns;
import interleave.session.Turns.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Searches the schedules of a demo for one that breaks its promise: real processes play each of them.
 *
 * <p>First in turn, then at random with few preemptions, since most faults need few; then systematically, all with no preemption, all with one, and so on, so that a search that came to its end has
 * covered something that can be said. A preemption is to take a turn from an actor that could go on.
 */
public final class Explorer implements AutoCloseable {
    private static final int MOST_PREEMPTIONS = 4;
    private static final int LONGEST_TURN = 3;
    private static final String BROKEN = "broken";
    private static final String DEADLOCK = "deadlock";
    private static final double RANDOM_SHARE = 0.3;

    private final SessionPlan plan;
    private final int mostSteps;
    private final SplittableRandom random;
    private Rounds rounds;
    private long tries;
    private long steps;
    private Optional<Broken> best = Optional.empty();

    /**
     * @param mostSteps of one try; what has not come to its end by then is left
     * @param seed of the random part
     */
    public Explorer(SessionPlan plan, int mostSteps, long seed) {
        this.plan = plan;
        this.mostSteps = mostSteps;
        this.random = new SplittableRandom(seed);
    }

    /**
     * A schedule that breaks the promise.
     *
     * @param how {@code broken} by the demo's own verdict, or {@code deadlock}: nobody can go on
     */
    public record Broken(Schedule schedule, int preemptions, String how, Result result) {
        public boolean isDeadlock() {
            return how.equals(DEADLOCK);
        }
    }

    /**
     * What was found and what was covered.
     *
     * @param coveredPreemptions all schedules with at most so many preemptions were tried; −1 if not even all without one
     * @param exhausted whether these are all there are
     */
    public record Findings(Optional<Broken> broken, long tries, long steps, double seconds, int coveredPreemptions, boolean exhausted) {
        public double triesPerSecond() {
            return seconds == 0 ? 0 : tries / seconds;
        }
    }

    /** Searches for so long, or until everything has been tried. */
    public Findings search(Duration budget) {
        rounds = Rounds.begin(plan);
        long began = System.nanoTime();
        long randomUntil = began + (long) (budget.toNanos() * RANDOM_SHARE);
        long until = began + budget.toNanos();
        for (int operations = 1; operations <= LONGEST_TURN && System.nanoTime() < until && isWorthTrying(); operations++) {
            tryOne(new InTurn(operations));
        }
        while (System.nanoTime() < randomUntil && isWorthTrying()) {
            tryOne(new RandomChoice(random.split(), random.nextInt(MOST_PREEMPTIONS), mostSteps));
        }
        int covered = -1;
        boolean exhausted = false;
        // What was found in these ways may still be found with fewer preemptions, that is shorter.
        for (int bound = 0; !exhausted && bound < best.map(Broken::preemptions).orElse(Integer.MAX_VALUE); bound++) {
            Systematic all = new Systematic(bound);
            boolean complete = false;
            while (!complete && System.nanoTime() < until && best.filter(found -> found.preemptions() <= all.bound()).isEmpty()) {
                tryOne(all);
                complete = !all.next();
            }
            if (!complete) {
                break;
            }
            covered = bound;
            exhausted = !all.wasBounded();
        }
        return new Findings(best, tries, steps, (System.nanoTime() - began) / 1e9, covered, exhausted);
    }

    /** Whether nothing was found, or nothing that has as few preemptions as one that is drawn. */
    private boolean isWorthTrying() {
        return best.filter(found -> found.preemptions() <= MOST_PREEMPTIONS).isEmpty();
    }

    private void tryOne(Choice choice) {
        Turns turns = rounds.turns();
        choice.begin();
        List<String> let = new ArrayList<>();
        int last = -1;
        int preemptions = 0;
        boolean over = false;
        Optional<String> how = Optional.empty();
        while (let.size() < mostSteps && how.isEmpty()) {
            List<Place> places = turns.settle();
            List<Integer> able = able(places);
            if (able.isEmpty()) {
                over = places.stream().allMatch(place -> place == Place.ENDED);
                how = over ? Optional.empty() : Optional.of(DEADLOCK);
                break;
            }
            int next = choice.choose(able, last);
            preemptions += next != last && able.contains(last) ? 1 : 0;
            turns.let(next);
            let.add(turns.name(next));
            last = next;
            how = verdict();
        }
        tries++;
        steps += let.size();
        note(how, let, preemptions);
        begin(over);
    }

    private Optional<String> verdict() {
        return rounds.result().verdict() == Result.Verdict.BROKEN ? Optional.of(BROKEN) : Optional.empty();
    }

    private void note(Optional<String> how, List<String> let, int preemptions) {
        if (how.isPresent() && best.filter(found -> isNotLonger(found, let, preemptions)).isEmpty()) {
            best = Optional.of(new Broken(Schedule.of(let), preemptions, how.get(), rounds.result()));
        }
    }

    private static boolean isNotLonger(Broken found, List<String> let, int preemptions) {
        return found.preemptions() < preemptions || found.preemptions() == preemptions && found.schedule().steps() <= let.size();
    }

    /** The next round, with other processes where these cannot go on. */
    private void begin(boolean over) {
        if (!over || !rounds.again()) {
            rounds.close();
            rounds = Rounds.begin(plan);
        }
    }

    private static List<Integer> able(List<Place> places) {
        List<Integer> able = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i) == Place.GATE) {
                able.add(i);
            }
        }
        return able;
    }

    @Override
    public void close() {
        if (rounds != null) {
            rounds.close();
        }
    }
}
