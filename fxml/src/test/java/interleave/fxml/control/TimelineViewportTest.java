package interleave.fxml.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimelineViewportTest {

    private static final long SECOND = 1_000_000_000L;

    private final TimelineViewport viewport = new TimelineViewport();

    @Test
    void goesAlongWithTheEndUntilItIsMoved() {
        viewport.reach(100 * SECOND, true);
        assertThat(viewport.to()).isEqualTo(100 * SECOND);
        viewport.reach(101 * SECOND, true);
        assertThat(viewport.to()).isEqualTo(101 * SECOND);

        viewport.pan(-5 * SECOND);
        viewport.reach(110 * SECOND, true);
        assertThat(viewport.to()).isEqualTo(96 * SECOND);
        assertThat(viewport.isFollowing()).isFalse();

        viewport.showNewest();
        assertThat(viewport.to()).isEqualTo(110 * SECOND);
        assertThat(viewport.isFollowing()).isTrue();
    }

    @Test
    void whatIsUnderThePointerStaysThereWhileZooming() {
        viewport.reach(20 * SECOND, false);
        var about = 4 * SECOND;
        var share = share(about);
        for (var factor : new double[] {2, 5, 1 / 3.0, 1000, 1000}) {
            viewport.zoom(factor, about);
            assertThat(share(about)).isCloseTo(share, org.assertj.core.data.Offset.offset(0.02));
        }
    }

    @Test
    void zoomsDownToNanosecondsAndUpToTheWholeSession() {
        viewport.reach(3600 * SECOND, false);
        viewport.zoom(1e15, 1800 * SECOND);
        assertThat(viewport.length()).isEqualTo(50);
        assertThat(viewport.from()).isBetween(1800 * SECOND - 50, 1800 * SECOND);

        viewport.zoom(1e-15, 1800 * SECOND);
        assertThat(viewport.length()).isEqualTo(viewport.whole());

        viewport.zoom(100, 0);
        viewport.showAll();
        assertThat(viewport.from()).isZero();
        assertThat(viewport.to()).isGreaterThan(3600 * SECOND);
    }

    @Test
    void someOfTheSessionIsAlwaysSeen() {
        viewport.reach(20 * SECOND, false);
        viewport.zoom(10, 10 * SECOND);
        viewport.pan(1e15);
        assertThat(viewport.from()).isLessThan(20 * SECOND);
        viewport.pan(-1e15);
        assertThat(viewport.to()).isPositive();
    }

    private double share(long nanos) {
        return (double) (nanos - viewport.from()) / viewport.length();
    }
}
