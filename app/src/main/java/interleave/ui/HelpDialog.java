package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.Views;
import javafx.scene.Parent;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;

/** All keys, and what the pictures mean. */
final class HelpDialog {
    private HelpDialog() {}

    static void show(Window owner, Texts texts) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(texts.get("header.help"));
        Parent view = Views.load("help", null, texts);
        dialog.getDialogPane().setContent(view);
        dialog.getDialogPane().getScene().setUserAgentStylesheet(owner.getScene().getUserAgentStylesheet());
        dialog.getDialogPane().setStyle(owner.getScene().getRoot().getStyle());
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        dialog.show();
    }
}
