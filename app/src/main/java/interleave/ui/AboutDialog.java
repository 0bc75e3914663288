package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.Views;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;

/** What the program is, what it runs on, and what is inside, in which version and under which licence. */
final class AboutDialog {
    private static final String INSIDE = "inside.txt";
    private static final String BETWEEN = ";";

    @FXML private Label machine;
    @FXML private GridPane inside;

    private AboutDialog() {}

    static void show(Window owner, Texts texts) {
        AboutDialog dialog = new AboutDialog();
        Parent view = Views.load("about", dialog, texts);
        dialog.machine.setText(texts.format("about.machine", System.getProperty("java.vm.version"), System.getProperty("os.version"), System.getProperty("os.arch")));
        inside().forEach(library -> dialog.inside.addRow(dialog.inside.getRowCount(), library.stream().map(AboutDialog::cell).toArray(Node[]::new)));
        Dialogs.tell(owner, texts.get("command.about"), view, texts);
    }

    private static Label cell(String text) {
        Label label = new Label(text);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    /** Name, version and licence of each. */
    static List<List<String>> inside() {
        try (InputStream in = AboutDialog.class.getResourceAsStream(INSIDE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> Stream.of(line.split(BETWEEN)).toList()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
