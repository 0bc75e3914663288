package interleave.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What was worked out of events is the same when it was kept in bytes meanwhile. */
class TimelineDigestTest {
    private static final int EVENTS = 2 * (int) History.SNAPSHOTS_APART + 77_777;
    private static final Events RUN = RandomStory.of(21, EVENTS);

    private final MemoryBlocks blocks = new MemoryBlocks();
    private final Timeline live = new Timeline(RandomStory.OBJECTS, blocks);

    @Test
    void shouldLeadToTheSameStatesStepsAndPlaces() {
        Timeline again = again();
        Random random = new Random(1);

        assertThat(again.size()).isEqualTo(EVENTS);
        assertThat(again.now()).isEqualTo(live.now());
        assertThat(again.stateAt(EVENTS)).isEqualTo(live.now());
        for (int n = 0; n < 60; n++) {
            long place = random.nextLong(EVENTS + 1);
            assertThat(again.stateAt(place)).as("after %s events", place).isEqualTo(live.stateAt(place));
            assertThat(again.after(place)).isEqualTo(live.after(place));
            assertThat(again.before(place)).isEqualTo(live.before(place));
            long time = random.nextLong(live.began() - 10, live.ended() + 10);
            assertThat(again.indexAt(time)).isEqualTo(live.indexAt(time));
        }
    }

    @Test
    void shouldLookTheSameFromFarAndFromNear() {
        Timeline again = again();
        Random random = new Random(2);
        long length = live.ended() - live.began();

        for (long share = 1; share < 10_000; share *= 3) {
            long from = live.began() + random.nextLong(length - length / share + 1);
            Stretch wanted = live.view(from, from + length / share, 300);
            Stretch found = again.view(from, from + length / share, 300);
            assertThat(found.exact()).isEqualTo(wanted.exact());
            assertThat(found.arrows()).isEqualTo(wanted.arrows());
            for (int lane = 0; lane < wanted.lanes().size(); lane++) {
                assertThat(found.lanes().get(lane).name()).isEqualTo(wanted.lanes().get(lane).name());
                assertThat(found.lanes().get(lane).spans().starts()).isEqualTo(wanted.lanes().get(lane).spans().starts());
                assertThat(found.lanes().get(lane).spans().kinds()).isEqualTo(wanted.lanes().get(lane).spans().kinds());
                same(found.lanes().get(lane).columns(), wanted.lanes().get(lane).columns());
            }
        }
    }

    private static void same(LaneColumns found, LaneColumns wanted) {
        for (Span kind : Span.values()) {
            assertThat(found.of(kind)).usingComparatorWithPrecision(0.001f).containsExactly(wanted.of(kind));
        }
        for (int column = 0; column < wanted.operations().length; column++) {
            assertThat(found.operations()[column]).isCloseTo(wanted.operations()[column], within(0.01f + wanted.operations()[column] / 1000));
            assertThat(found.longest()[column]).isCloseTo(wanted.longest()[column], within(1f));
            assertThat(found.shortest()[column]).isCloseTo(wanted.shortest()[column], within(1f));
        }
    }

    @Test
    void shouldGoOnFromAnEarlierStateWhereOneIsDamaged() {
        live.append(RUN);
        TimelineDigest digest = live.digest().orElseThrow();
        List<TimelineDigest.State> states = new ArrayList<>(digest.states());
        TimelineDigest.State second = states.get(1);
        states.set(1, new TimelineDigest.State(second.events(), () -> {
            throw new MalformedBlockException("gone");
        }));
        Timeline again = new Timeline(RandomStory.OBJECTS, all(), new TimelineDigest(digest.events(), digest.outline(), states));

        assertThat(again.stateAt(second.events() + 5)).isEqualTo(live.stateAt(second.events() + 5));
    }

    /** Somebody may have come in it of whom others speak. */
    @Test
    void shouldShowWhatIsBehindABlockThatCannotBeRead() {
        live.append(RUN);
        BlockStore all = all();
        BlockStore damaged = new BlockStore() {
            @Override
            public void add(byte[] block) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<byte[]> get(int number, long first, int count) {
                if (number == 0) {
                    throw new MalformedBlockException("gone");
                }
                return all.get(number, first, count);
            }

            @Override
            public void close() {
                all.close();
            }
        };
        Timeline again = new Timeline(RandomStory.OBJECTS, damaged, live.digest().orElseThrow());

        assertThat(again.stateAt(20_000).actors()).extracting(ActorState::name).isEqualTo(live.stateAt(20_000).actors().stream().map(ActorState::name).toList());
        assertThat(again.stateAt(History.SNAPSHOTS_APART + 5)).isEqualTo(live.stateAt(History.SNAPSHOTS_APART + 5));
        assertThat(again.view(live.began(), again.ended(), 100).lanes()).hasSize(4);
        assertThat(again.view(live.began(), live.began() + 200_000, 100).lanes()).hasSize(4);
    }

    @Test
    void shouldSayWhatIsNoneOrNotOfTheseEvents() {
        live.append(RUN);
        TimelineDigest digest = live.digest().orElseThrow();
        byte[] later = digest.outline().clone();
        later[0]++;

        assertThat(new Timeline(RandomStory.OBJECTS).digest()).isEmpty();
        assertThatThrownBy(() -> new Timeline(RandomStory.OBJECTS, blocks, new TimelineDigest(digest.events(), later, digest.states())))
                .isInstanceOf(MalformedBlockException.class)
                .hasMessageContaining("another version");
        assertThatThrownBy(() -> new Timeline(RandomStory.OBJECTS, blocks, new TimelineDigest(digest.events() - 1, digest.outline(), digest.states())))
                .isInstanceOf(MalformedBlockException.class);
        assertThatThrownBy(() -> new Timeline(RandomStory.OBJECTS.subList(0, 3), blocks, digest)).isInstanceOf(MalformedBlockException.class);
    }

    private Timeline again() {
        live.append(RUN);
        return new Timeline(RandomStory.OBJECTS, all(), live.digest().orElseThrow());
    }

    /** The open block, too. */
    private BlockStore all() {
        MemoryBlocks all = new MemoryBlocks();
        long first = 0;
        for (int number = 0; first < EVENTS; number++) {
            int count = (int) Math.min(BlockCodec.MOST_EVENTS, EVENTS - first);
            all.add(new BlockCodec().encode(live.eventsFrom(first, EVENTS)));
            first += count;
        }
        return all;
    }
}
