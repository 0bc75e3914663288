package interleave.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.trace.Operation;
import interleave.trace.Outcome;
import interleave.trace.WrittenEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlockCodecTest {
    private final BlockCodec codec = new BlockCodec();

    @Test
    void shouldGiveBackEveryKindOfEventAsItWas() {
        for (int seed = 0; seed < 50; seed++) {
            Events run = RandomStory.of(seed, 1 + new Random(seed).nextInt(BlockCodec.MOST_EVENTS));

            assertThat(told(codec.decode(codec.encode(run)))).isEqualTo(told(run));
        }
    }

    @Test
    void shouldGiveBackTheGreatestAndTheLeast() {
        Events run = new Events();
        for (long value : List.of(Long.MIN_VALUE, Long.MAX_VALUE, 0L, -1L, Long.MIN_VALUE)) {
            run.add(65_535, WrittenEvent.ended(Operation.STORE, 255, Outcome.FAILED, 65_535, 0, 1L << 40, value));
            run.add(new Happening.NumbersSeen(value, 0, List.of(value, value)));
        }
        run.add(new Happening.Unknown(3, Integer.MAX_VALUE, ""));

        assertThat(told(codec.decode(codec.encode(run)))).isEqualTo(told(run));
        assertThat(codec.decode(codec.encode(new Events())).size()).isZero();
    }

    @Test
    void shouldNeedFewBytesForAnEventAtFullSpeed() {
        Events run = new Events();
        long[] time = {0};
        for (int i = 0; run.size() < BlockCodec.MOST_EVENTS; i++) {
            int value = i;
            for (Operation operation : List.of(Operation.LOAD, Operation.STORE)) {
                time[0] += 40 + i % 20;
                run.add(i % 2, WrittenEvent.ended(operation, 0, Outcome.DONE, 0, time[0] - 8, time[0], operation == Operation.LOAD ? value : value + 1));
            }
        }

        assertThat(codec.encode(run).length / (double) run.size()).isLessThan(5);
    }

    @Test
    void shouldRefuseWhatNoRunHasLedToAndAskForNoMoreMemoryThanItIs() {
        byte[] whole = codec.encode(RandomStory.of(1, 500));
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] broken = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int flips = 1 + random.nextInt(3); flips > 0 && broken.length > 0; flips--) {
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                assertThat(codec.decode(broken).size()).isLessThanOrEqualTo(broken.length);
            } catch (MalformedBlockException expected) {
                assertThat(expected).hasMessageMatching(".+");
            }
        }
        assertThatThrownBy(() -> codec.decode(new byte[0])).isInstanceOf(MalformedBlockException.class);
    }

    private static List<String> told(Events run) {
        String[] all = new String[run.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = run.kind(i) == Events.HAPPENING
                    ? run.happening(i).toString()
                    : run.head(i) + " " + run.time(i) + " " + run.duration(i) + " " + run.part(i) + " " + (run.isMessage(i) ? run.message(i) : run.value(i));
        }
        return List.of(all);
    }
}
