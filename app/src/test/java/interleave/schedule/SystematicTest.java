package interleave.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The order of tries alone, on actors that only count down. */
class SystematicTest {
    @Test
    void withoutPreemptionOnlyTheOrderOfActorsIsTried() {
        assertThat(all(0, 2, 2)).containsExactly("0011", "1100");
    }

    @Test
    void withEnoughPreemptionsEveryInterleavingIsTriedOnce() {
        Set<String> tried = new LinkedHashSet<>();
        for (int bound = 0; bound <= 3; bound++) {
            assertThat(all(bound, 2, 2)).doesNotHaveDuplicates();
            tried.addAll(all(bound, 2, 2));
        }
        assertThat(tried).containsExactlyInAnyOrder("0011", "0101", "0110", "1001", "1010", "1100");
    }

    @Test
    void saysWhetherThereAreMore() {
        assertThat(bounded(0, 2, 2)).isTrue();
        assertThat(bounded(1, 2, 2)).isTrue();
        assertThat(bounded(2, 2, 2)).isFalse();
    }

    @Test
    void threeActorsOfThreeStepsHaveAsManyInterleavingsAsTheFormulaSays() {
        assertThat(all(9, 3, 3)).hasSize(1680).doesNotHaveDuplicates();
    }

    private static List<String> all(int bound, int actors, int steps) {
        List<String> tried = new ArrayList<>();
        Systematic systematic = new Systematic(bound);
        do {
            tried.add(run(systematic, actors, steps));
        } while (systematic.next());
        return tried;
    }

    private static boolean bounded(int bound, int actors, int steps) {
        Systematic systematic = new Systematic(bound);
        do {
            run(systematic, actors, steps);
        } while (systematic.next());
        return systematic.wasBounded();
    }

    private static String run(Systematic choice, int actors, int steps) {
        int[] left = IntStream.range(0, actors).map(actor -> steps).toArray();
        StringBuilder order = new StringBuilder();
        int last = -1;
        choice.begin();
        while (true) {
            List<Integer> able = IntStream.range(0, actors).filter(actor -> left[actor] > 0).boxed().toList();
            if (able.isEmpty()) {
                return order.toString();
            }
            last = choice.choose(able, last);
            left[last]--;
            order.append(last);
        }
    }
}
