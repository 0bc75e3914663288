package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.control.FittingPane;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Windows beside the window, which look as it does. */
final class Dialogs {
    /** What somebody wants of something that was filled in. */
    enum Answer {
        TAKE,
        DELETE,
        CANCEL
    }

    private Dialogs() {}

    /** Shows something to read, which the keyboard scrolls. The window can be used meanwhile. */
    static void tell(Window owner, String title, Parent content, Texts texts) {
        FittingPane text = new FittingPane(content);
        text.setFocusTraversable(true);
        show(owner, title, text, texts);
        text.requestFocus();
    }

    /** Shows something to work with. The window can be used meanwhile. */
    static void show(Window owner, String title, Parent content, Texts texts) {
        Dialog<ButtonType> dialog = dialog(owner, title, content, Modality.NONE);
        dialog.getDialogPane().getButtonTypes().add(new ButtonType(texts.get("dialog.close"), ButtonData.CANCEL_CLOSE));
        open(dialog);
    }

    /**
     * Asks for something that is there already to be changed or deleted. The window waits; this does not.
     *
     * @param valid whether it can be taken as it is
     */
    static void ask(Window owner, String title, Parent content, ObservableValue<Boolean> valid, Texts texts, Consumer<Answer> answered) {
        ButtonType take = new ButtonType(texts.get("dialog.ok"), ButtonData.OK_DONE);
        ButtonType delete = new ButtonType(texts.get("dialog.delete"), ButtonData.LEFT);
        Dialog<ButtonType> dialog = prepared(owner, title, content, delete, take, new ButtonType(texts.get("dialog.cancel"), ButtonData.CANCEL_CLOSE));
        Node ok = dialog.getDialogPane().lookupButton(take);
        ok.disableProperty().bind(valid.map(now -> !now));
        dialog.setOnHidden(_ -> {
            ButtonType pressed = dialog.getResult();
            answered.accept(pressed == take ? Answer.TAKE : pressed == delete ? Answer.DELETE : Answer.CANCEL);
        });
        open(dialog);
    }

    /** One with these buttons, which is not shown yet. The window waits while it is. */
    static Dialog<ButtonType> prepared(Window owner, String title, Parent content, ButtonType... buttons) {
        Dialog<ButtonType> dialog = dialog(owner, title, content, Modality.WINDOW_MODAL);
        dialog.getDialogPane().getButtonTypes().setAll(buttons);
        return dialog;
    }

    private static Dialog<ButtonType> dialog(Window owner, String title, Parent content, Modality modality) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.initModality(modality);
        dialog.setTitle(title);
        dialog.getDialogPane().setContent(content instanceof FittingPane ? content : new FittingPane(content));
        dialog.getDialogPane().getScene().setUserAgentStylesheet(owner.getScene().getUserAgentStylesheet());
        dialog.getDialogPane().setStyle(owner.getScene().getRoot().getStyle());
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        return dialog;
    }

    /** Shows it, as large as what is in it. */
    static void open(Dialog<?> dialog) {
        keepRoom(dialog.getDialogPane());
        dialog.show();
    }

    /** What is in it has changed its size. */
    static void fit(Dialog<?> dialog) {
        if (dialog.isShowing()) {
            keepRoom(dialog.getDialogPane()).sizeToScene();
        }
    }

    /** A desktop that puts its frame around a window that comes up tells of the size that this had before; without a least size it would stay so small. */
    private static Stage keepRoom(DialogPane pane) {
        Stage stage = (Stage) pane.getScene().getWindow();
        pane.applyCss();
        pane.layout();
        stage.setMinWidth(pane.prefWidth(-1));
        stage.setMinHeight(pane.prefHeight(-1));
        return stage;
    }
}
