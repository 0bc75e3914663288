package interleave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.DemoTexts;
import interleave.demo.Demos;
import interleave.demo.MemorySpec;
import interleave.demo.ObjectSpec;
import interleave.fxml.Texts;
import interleave.fxml.control.RingCell;
import interleave.fxml.control.RingSlot;
import interleave.model.ObjectState;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a ring holds, told by its two pointers. */
@ExtendWith(ApplicationExtension.class)
class RingViewTest {
    private static final int SLOTS = 4;

    @Start
    void open(Stage stage) {
        stage.show();
    }

    @Test
    void holdsWhatLiesBetweenThePointers() {
        assertThat(full(1, 10, 3, 20)).containsExactly(false, true, true, false);
        assertThat(full(3, 20, 1, 30)).containsExactly(true, false, false, true);
    }

    @Test
    void isEmptyWhereAConsumerCaughtUpAndFullWhereAProducerDid() {
        assertThat(full(2, 30, 2, 20)).containsOnly(false);
        assertThat(full(2, 20, 2, 30)).containsOnly(true);
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(full(0, 0, 0, 0)).containsOnly(false);
    }

    private static List<Boolean> full(long out, long outAt, long in, long inAt) {
        MemorySpec spec = ObjectSpec.ring("buffer", SLOTS);
        Texts texts = new Texts(Locale.ENGLISH).with(DemoTexts.of(Demos.find("bounded-buffer").orElseThrow(), Locale.ENGLISH));
        List<ObjectState.Cell> cells = IntStream.range(0, spec.fields().size()).mapToObj(i -> i == 0 ? stored(in, inAt) : i == 1 ? stored(out, outAt) : stored(100 + i, 1)).toList();
        RingCell[] cell = new RingCell[1];
        new FxRobot().interact(() -> {
            ObjectView view = ObjectView.of(spec, texts);
            view.show(new ObjectState.Memory("buffer", cells, List.of(), false), List.of());
            cell[0] = (RingCell) view.node();
        });
        return cell[0].getSlots().stream().map(RingSlot::full).toList();
    }

    private static ObjectState.Cell stored(long value, long time) {
        return new ObjectState.Cell(new ObjectState.Level(value, time, value, time, false, false), -1);
    }
}
