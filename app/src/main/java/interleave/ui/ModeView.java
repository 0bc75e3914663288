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
        word.setText(texts.get("mode." + moment.session().mode().key()));
        word.setVisible(true);
    }
}
