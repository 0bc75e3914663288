package interleave.ui;

import interleave.fxml.Texts;
import javafx.scene.control.Label;

/** How honest the numbers are to be taken, beside the title: free-running, widened or stepped. */
final class ModeView implements Facet {
    private final Label word;
    private Texts texts;

    ModeView(Label word) {
        this.word = word;
    }

    @Override
    public void prepare(Opening opening) {
        texts = opening.texts();
        word.setVisible(false);
    }

    @Override
    public void show(Moment moment) {
        String mode = moment.performance().mode();
        word.setVisible(!mode.isEmpty() && texts.has("mode." + mode));
        word.setText(word.isVisible() ? texts.get("mode." + mode) : "");
    }
}
