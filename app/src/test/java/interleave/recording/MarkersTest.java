package interleave.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkersTest {
    private static final Marker FIRST = Marker.of(1, 10, "first");
    private static final Marker SECOND = Marker.of(2, 20, "second");
    private static final Marker THIRD = Marker.of(3, 30, "third");

    private final Markers markers = new Markers(List.of(THIRD, FIRST));

    @Test
    void areInTheOrderOfTheirTimes() {
        markers.add(SECOND);
        assertThat(markers.all()).containsExactly(FIRST, SECOND, THIRD);

        markers.replace(SECOND, SECOND.at(9, 90));
        assertThat(markers.all()).containsExactly(FIRST, THIRD, SECOND.at(9, 90));
    }

    @Test
    void eachChangeCanBeUndoneAndDoneAgain() {
        markers.add(SECOND);
        markers.remove(FIRST);
        markers.replace(THIRD, THIRD.at(0, 0));
        List<Marker> last = markers.all();

        assertThat(markers.undo() && markers.undo()).isTrue();
        assertThat(markers.all()).containsExactly(FIRST, SECOND, THIRD);
        assertThat(markers.undo()).isTrue();
        assertThat(markers.undo()).isFalse();
        assertThat(markers.all()).containsExactly(FIRST, THIRD);
        assertThat(markers.redo() && markers.redo() && markers.redo()).isTrue();
        assertThat(markers.redo()).isFalse();
        assertThat(markers.all()).isEqualTo(last);
    }

    @Test
    void whatWasUndoneIsGoneAfterSomethingElse() {
        markers.add(SECOND);
        markers.undo();
        markers.remove(FIRST);

        assertThat(markers.redo()).isFalse();
        assertThat(markers.all()).containsExactly(THIRD);
    }

    @Test
    void whatIsNotThereIsNeitherReplacedNorRemoved() {
        markers.replace(SECOND, FIRST);
        markers.remove(SECOND);
        markers.replace(FIRST, FIRST);

        assertThat(markers.undo()).isFalse();
        assertThat(markers.all()).containsExactly(FIRST, THIRD);
    }

    @Test
    void ofTwoThatAreAlikeOneIsRemoved() {
        markers.add(FIRST);
        markers.remove(FIRST);

        assertThat(markers.all()).containsExactly(FIRST, THIRD);
    }

    @Test
    void theNextOnesAreThoseBesideATime() {
        assertThat(markers.after(10, _ -> true)).contains(THIRD);
        assertThat(markers.before(30, _ -> true)).contains(FIRST);
        assertThat(markers.after(0, Marker::chapter)).isEmpty();
        assertThat(markers.before(10, _ -> true)).isEmpty();
    }
}
