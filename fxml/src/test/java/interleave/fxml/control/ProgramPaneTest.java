package interleave.fxml.control;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.Fx;
import interleave.fxml.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

class ProgramPaneTest {

    private static final double HEIGHT = 400;

    private static ProgramPane pane() {
        var pane = new ProgramPane(new Texts(Locale.ENGLISH));
        pane.getActors().setAll("incrementer-1", "incrementer-2");
        pane.setActor("incrementer-1");
        pane.getJava().show(List.of(new CodeLine(7, "    void run() {"), new CodeLine(8, "        count.load();"), new CodeLine(9, "    }")));
        pane.getC().show(IntStream.rangeClosed(1, 80).mapToObj(line -> new CodeLine(line, "x = " + line + ";")).toList());
        return pane;
    }

    private static boolean isSeen(Node node) {
        return node.getParent().isVisible();
    }

    @Test
    void oneLanguageIsShownWhereThereIsLittleRoomAndBothWhereThereIsMuch() {
        Fx.run(() -> {
            var pane = Fx.laidOut(pane(), 400, HEIGHT);
            assertThat(isSeen(pane.getJava())).isTrue();
            assertThat(isSeen(pane.getC())).isFalse();

            ((ToggleButton) pane.lookup("#programC")).fire();
            assertThat(isSeen(pane.getJava())).isFalse();
            assertThat(isSeen(pane.getC())).isTrue();

            Fx.laidOut(pane, 1000, HEIGHT);
            assertThat(isSeen(pane.getJava())).isTrue();
            assertThat(isSeen(pane.getC())).isTrue();
        });
    }

    @Test
    void chosenLanguageStaysChosenWhenItIsChosenAgain() {
        Fx.run(() -> {
            var pane = Fx.laidOut(pane(), 400, HEIGHT);
            ((ToggleButton) pane.lookup("#programJava")).fire();
            assertThat(isSeen(pane.getJava())).isTrue();
        });
    }

    @Test
    void programWithoutAnEqualInCShowsJavaOnly() {
        Fx.run(() -> {
            var pane = Fx.laidOut(pane(), 1000, HEIGHT);
            pane.hasCProperty().set(false);
            assertThat(isSeen(pane.getC())).isFalse();
            assertThat(isSeen(pane.getJava())).isTrue();
        });
    }

    @Test
    void lineThatIsExecutedIsMarkedAndItsValueStandsBesideIt() {
        Fx.run(() -> {
            var code = Fx.laidOut(pane(), 400, HEIGHT).getJava();
            code.setCurrent(8, Activity.HELD);
            code.setValues(Map.of(8, "41"));

            var marked = code.lookupAll(".code-row").stream().filter(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current"))).toList();
            assertThat(code.getCurrent()).isEqualTo(8);
            assertThat(code.currentText()).isEqualTo("        count.load();");
            assertThat(code.getValues()).isEqualTo(Map.of(8, "41"));
            assertThat(marked).singleElement().satisfies(row -> assertThat(row.getAccessibleText()).isEqualTo("8: count.load();, 41"));

            code.setValues(Map.of());
            assertThat(code.getValues()).isEmpty();
        });
    }

    @Test
    void whatIsCopiedIsTheProgramWithoutTheBlanksBeforeIt() {
        Fx.run(() -> assertThat(pane().getJava().text()).isEqualTo("void run() {\n    count.load();\n}\n"));
    }

    @Test
    void lineFarBelowComesIntoSight() {
        Fx.run(() -> {
            var pane = pane();
            ((ToggleButton) pane.lookup("#programC")).fire();
            Fx.laidOut(pane, 400, HEIGHT);
            assertThat(pane.getC().getVvalue()).isZero();

            pane.getC().reveal(60);
            Fx.laidOut(pane, 400, HEIGHT);

            assertThat(pane.getC().getVvalue()).isBetween(0.5, 1.0);
        });
    }
}
