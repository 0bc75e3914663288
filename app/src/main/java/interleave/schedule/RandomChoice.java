package interleave.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Lets one go on until it cannot, but for a few preemptions at drawn places. */
final class RandomChoice implements Choice {
    private final SplittableRandom random;
    private final Set<Integer> preemptions = new HashSet<>();
    private int step;

    /** @param within preemptions lie among the first so many steps; drawn the more often the earlier, since programs differ in length */
    RandomChoice(SplittableRandom random, int preemptions, int within) {
        this.random = random;
        for (int i = 0; i < preemptions; i++) {
            this.preemptions.add(random.nextInt(1 + random.nextInt(within)));
        }
    }

    @Override
    public void begin() {
        step = 0;
    }

    @Override
    public int choose(List<Integer> able, int last) {
        boolean preempt = preemptions.contains(step++);
        if (able.contains(last) && !preempt) {
            return last;
        }
        List<Integer> others = able.stream().filter(actor -> actor != last).toList();
        return others.isEmpty() ? last : others.get(random.nextInt(others.size()));
    }
}
