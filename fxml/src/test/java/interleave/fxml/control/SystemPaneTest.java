package interleave.fxml.control;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.Fx;
import interleave.fxml.Texts;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;

class SystemPaneTest {

    private static final double WIDTH = 300;
    private static final double HEIGHT = 400;

    private static SystemPane.Section section(String wchan) {
        return new SystemPane.Section("taker-1 · PID 4712", List.of(
                new SystemPane.Block("cat /proc/4712/wchan", List.of(new SystemPane.Line(wchan, false))),
                new SystemPane.Block("grep shm /proc/4712/maps", List.of(new SystemPane.Line("7f00-7f01 rw-s /dev/shm/other", false), new SystemPane.Line("7f01-7f02 rw-s /dev/shm/bag", true)))));
    }

    private static SystemPane pane() {
        return new SystemPane(new Texts(Locale.ENGLISH));
    }

    private static List<Label> lines(SystemPane pane) {
        return pane.getContent().lookupAll(".printed-line").stream().map(Label.class::cast).toList();
    }

    private static boolean is(Label line, String state) {
        return line.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
    }

    @Test
    void commandsStandAboveWhatTheyPrintAndLinesThatMatterAreMarked() {
        Fx.run(() -> {
            var pane = pane();
            pane.show(List.of(section("futex_do_wait")));
            Fx.laidOut(pane, WIDTH, HEIGHT);
            assertThat(pane.getContent().lookupAll(".typed-command")).extracting(command -> ((Label) command).getText())
                    .containsExactly("$ cat /proc/4712/wchan", "$ grep shm /proc/4712/maps");
            assertThat(lines(pane)).extracting(Label::getText).containsExactly("futex_do_wait", "7f00-7f01 rw-s /dev/shm/other", "7f01-7f02 rw-s /dev/shm/bag");
            assertThat(lines(pane)).extracting(line -> is(line, "matters")).containsExactly(false, false, true);
        });
    }

    @Test
    void whatHasChangedIsMarkedAndTheRestIsLeftAsItIs() {
        Fx.run(() -> {
            var pane = pane();
            pane.show(List.of(section("futex_do_wait")));
            Fx.laidOut(pane, WIDTH, HEIGHT);
            var before = lines(pane);
            assertThat(before).as("nothing has changed the first time").noneMatch(line -> is(line, "changed"));

            pane.show(List.of(section("0")));
            assertThat(lines(pane)).isEqualTo(before);
            assertThat(before).extracting(line -> is(line, "changed")).containsExactly(true, false, false);
            assertThat(before.getFirst().getText()).isEqualTo("0");
        });
    }

    @Test
    void whoComesLaterIsAddedAndTheOthersKeepTheirPlace() {
        Fx.run(() -> {
            var pane = pane();
            pane.show(List.of(section("0")));
            Fx.laidOut(pane, WIDTH, HEIGHT);
            var before = lines(pane);
            var other = new SystemPane.Section("taker-2 · PID 4713", List.of(new SystemPane.Block("cat /proc/4713/wchan", List.of(new SystemPane.Line("0", false)))));
            pane.show(List.of(section("0"), other));
            assertThat(lines(pane)).hasSize(4).startsWith(before.toArray(Label[]::new));

            pane.show(List.of());
            assertThat(lines(pane)).isEmpty();
            assertThat(pane.getContent().lookup(".system-nothing").isVisible()).isTrue();
        });
    }

    @Test
    void aCommandIsCopiedAsItIsTyped() {
        Fx.run(() -> {
            var pane = pane();
            pane.show(List.of(section("0")));
            Fx.laidOut(pane, WIDTH, HEIGHT);
            ((CopyButton) pane.getContent().lookup(".copy-button")).fire();
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("cat /proc/4712/wchan");
        });
    }
}
