package interleave.ui;

import interleave.fxml.Texts;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Modality;
import javafx.stage.Window;

/** Windows beside the window, which look as it does. */
final class Dialogs {
    private Dialogs() {}

    /** Shows something to read. The window can be used meanwhile. */
    static void show(Window owner, String title, Parent content, Texts texts) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.initModality(Modality.NONE);
        dialog.setTitle(title);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getScene().setUserAgentStylesheet(owner.getScene().getUserAgentStylesheet());
        dialog.getDialogPane().setStyle(owner.getScene().getRoot().getStyle());
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        dialog.getDialogPane().getButtonTypes().add(new ButtonType(texts.get("dialog.close"), ButtonData.CANCEL_CLOSE));
        dialog.show();
    }
}
