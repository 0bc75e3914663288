package interleave.recording.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.model.SparseStory;
import interleave.model.Timeline;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilmCutTest {
    private static final long SECOND = 1_000_000_000;

    private final Timeline timeline = SparseStory.at(List.of(10 * SECOND, 11 * SECOND, 31 * SECOND, 32 * SECOND));

    @Test
    void aFilmShowsEachMomentInItsTimeAndTheEndForAWhile() {
        FilmCut cut = new FilmCut(timeline, 10 * SECOND, 32 * SECOND, FilmPace.USUAL);

        assertThat(cut.timeAt(0)).isEqualTo(10 * SECOND);
        assertThat(cut.timeAt(5.5)).isEqualTo(15_500_000_000L);
        assertThat(cut.timeAt(23)).isEqualTo(32 * SECOND);
        assertThat(cut.frames(30)).isEqualTo((22 + 2) * 30);
    }

    @Test
    void atTwiceTheSpeedItIsHalfAsLong() {
        FilmCut cut = new FilmCut(timeline, 10 * SECOND, 32 * SECOND, new FilmPace(0, 2, false));

        assertThat(cut.timeAt(5)).isEqualTo(20 * SECOND);
        assertThat(cut.frames(10)).isEqualTo((11 + 2) * 10);
    }

    @Test
    void ofALongSilenceLittleIsLeft() {
        FilmCut cut = new FilmCut(timeline, 10 * SECOND, 32 * SECOND, new FilmPace(0, 1, true));

        assertThat(cut.timeAt(1)).isEqualTo(11 * SECOND);
        assertThat(cut.timeAt(2.4)).isEqualTo(12_400_000_000L);
        assertThat(cut.timeAt(2.5)).isEqualTo(31 * SECOND);
        assertThat(cut.timeAt(3)).isEqualTo(31_500_000_000L);
        assertThat(cut.frames(10)).isEqualTo(35 + 20);
    }

    @Test
    void aPartEndsWhereItIsToEnd() {
        FilmCut cut = new FilmCut(timeline, 11 * SECOND, 20 * SECOND, new FilmPace(0, 1, true));

        assertThat(cut.timeAt(60)).isEqualTo(20 * SECOND);
        assertThat(cut.frames(10)).isEqualTo(15 + 20);
    }

    @Test
    void aPaceThatIsNotPossibleIsRefused() {
        assertThatThrownBy(() -> new FilmPace(61, 1, false)).hasMessageContaining("1 to 60");
        assertThatThrownBy(() -> new FilmPace(30, 0, false)).hasMessageContaining("speed 0.0");
    }
}
