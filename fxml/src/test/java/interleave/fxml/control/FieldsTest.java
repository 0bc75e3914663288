package interleave.fxml.control;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.Fx;
import interleave.fxml.Texts;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {

    @ParameterizedTest
    @CsvSource({"4, 420, 4", "4, 320, 2 2", "3, 420, 3", "5, 420, 3 2", "1, 200, 1"})
    void cellsStandInRowsOfTheSameLength(int cells, double width, String rows) {
        Fx.run(() -> {
            var grid = new MemoryGrid(new Texts(Locale.ENGLISH));
            grid.getCells().setAll(IntStream.range(0, cells).mapToObj(i -> new MemoryCell("field " + i, "7", "u64 @ 0", "0700", "", 0)).toList());
            Fx.laidOut(grid, width, 400);
            var byRow = grid.lookupAll(".field").stream().collect(Collectors.groupingBy(Node::getLayoutY, TreeMap::new, Collectors.counting()));
            assertThat(byRow.values().stream().map(Object::toString).collect(Collectors.joining(" "))).isEqualTo(rows);
            assertThat(grid.lookupAll(".field")).allMatch(field -> field.getLayoutX() >= 0 && field.getBoundsInParent().getMaxX() <= grid.getWidth());
        });
    }
}
