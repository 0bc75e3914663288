package interleave.schedule;

import interleave.session.Turns;
import interleave.session.Turns.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws a schedule while it is played: among those who can go on, each as likely as the other. The same seed draws the same. */
public final class RandomPlay {
    private final Turns turns;
    private final SplittableRandom random;
    private final Runnable beforeEach;

    /** @param beforeEach called before each step; may wait */
    public RandomPlay(Turns turns, long seed, Runnable beforeEach) {
        this.turns = turns;
        this.beforeEach = beforeEach;
        this.random = new SplittableRandom(seed);
    }

    /**
     * Plays until nobody can go on.
     *
     * @param most at most so many steps
     * @return what was drawn
     */
    public Schedule play(long most) {
        List<String> let = new ArrayList<>();
        while (let.size() < most) {
            List<Integer> able = able();
            if (able.isEmpty()) {
                break;
            }
            beforeEach.run();
            int actor = able.get(random.nextInt(able.size()));
            turns.let(actor);
            let.add(turns.name(actor));
        }
        return Schedule.of(let);
    }

    private List<Integer> able() {
        List<Place> places = turns.settle();
        List<Integer> able = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i) == Place.GATE) {
                able.add(i);
            }
        }
        return able;
    }
}
