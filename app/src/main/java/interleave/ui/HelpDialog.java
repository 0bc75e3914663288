package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.Views;
import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;

/** All keys, and what the pictures mean. */
final class HelpDialog {
    private static final String BETWEEN = " · ";

    @FXML private GridPane keys;

    private HelpDialog() {}

    static void show(Window owner, List<Command> commands, Texts texts) {
        HelpDialog dialog = new HelpDialog();
        Parent view = Views.load("help", dialog, texts);
        commands.stream().filter(command -> !command.shortcuts().isEmpty()).forEach(command -> dialog.add(command, texts));
        Dialogs.tell(owner, texts.get("command.help"), view, texts);
    }

    private void add(Command command, Texts texts) {
        Label names = new Label(command.shortcuts().stream().map(shortcut -> shortcut.name(texts)).distinct().collect(Collectors.joining(BETWEEN)));
        names.getStyleClass().add("key");
        names.setMinWidth(Label.USE_PREF_SIZE);
        Label meaning = new Label(texts.get(command.key()));
        meaning.setWrapText(true);
        meaning.setMinHeight(Label.USE_PREF_SIZE);
        keys.addRow(keys.getRowCount(), names, meaning);
    }
}
