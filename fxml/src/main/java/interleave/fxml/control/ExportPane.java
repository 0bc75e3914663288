package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** An export: what it is to be, and below how far it has come, or why it has not. */
public final class ExportPane extends VBox {

    private final ExportForm form;
    private final ProgressBar progress = new ProgressBar(0);
    private final Label trouble = Parts.label("export-trouble");

    public ExportPane(Texts texts, ExportForm form) {
        this.form = form;
        getStyleClass().add("export-pane");
        progress.setId("export-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(texts.get("export.progress"));
        trouble.setId("export-trouble");
        trouble.setWrapText(true);
        trouble.setMinHeight(USE_PREF_SIZE);
        var place = new StackPane(progress);
        place.getStyleClass().add("export-progress-place");
        getChildren().addAll(form, place, trouble);
        rest("");
    }

    /** It goes on: so much of it is done, from 0 to 1. */
    public void go(double share) {
        form.setDisable(true);
        progress.setProgress(share);
        progress.setVisible(true);
        Parts.show(trouble, false);
    }

    /** It does not go on; why, in a sentence, where there is something to say. */
    public void rest(String why) {
        form.setDisable(false);
        progress.setVisible(false);
        trouble.setText(why);
        Parts.show(trouble, !why.isEmpty());
    }
}
