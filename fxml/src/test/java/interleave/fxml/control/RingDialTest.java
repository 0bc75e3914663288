package interleave.fxml.control;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.Fx;
import interleave.fxml.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RingDialTest {

    private static RingCell ring(int slots, String value, int in, int out) {
        var ring = new RingCell(new Texts(Locale.ENGLISH));
        ring.getSlots().setAll(IntStream.range(0, slots).mapToObj(i -> new RingSlot(value, true, i % 2)).toList());
        ring.setIn(in);
        ring.setOut(out);
        return Fx.laidOut(ring, 360, 240);
    }

    private static List<Bounds> boundsOf(RingCell ring, String selector) {
        return ring.lookupAll(selector).stream().map(RingDialTest::boundsOf).toList();
    }

    private static Bounds boundsOf(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @ParameterizedTest
    @CsvSource({"8, 1202", "8, 24101", "16, 201", "4, 123401"})
    void valuesDoNotOverlapInASmallRing(int slots, String value) {
        Fx.run(() -> {
            var values = boundsOf(ring(slots, value, 3, 1), ".wedge-value");
            for (var i = 0; i < values.size(); i++) {
                for (var j = 0; j < i; j++) {
                    assertThat(values.get(i).intersects(values.get(j))).as(i + " and " + j).isFalse();
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"8", "16", "2", "1"})
    void theWordsOfBothPointersAreReadWhereverTheyPoint(int slots) {
        Fx.run(() -> {
            for (var in = 0; in < slots; in++) {
                for (var out = 0; out < slots; out++) {
                    var ring = ring(slots, "101", in, out);
                    var words = boundsOf(ring, ".hand-word");
                    assertThat(words.getFirst().intersects(words.getLast())).as(in + " and " + out).isFalse();
                    var dial = boundsOf(ring.lookup(".ring-dial"));
                    assertThat(words).as(in + " and " + out).allMatch(dial::contains);
                }
            }
        });
    }

    @Test
    void aShortValueIsAsLargeAsItsStyleSays() {
        Fx.run(() -> assertThat(ring(8, "7", 0, 0).lookup(".wedge-value").getScaleX()).isEqualTo(1));
    }
}
