package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A marker to be filled in. There is always a line for one answer more. */
public final class MarkerForm extends VBox {

    private static final int NOTE_ROWS = 2;

    private record Answer(CheckBox right, TextField text) {
    }

    private final Texts texts;
    private final TextField title = new TextField();
    private final TimeField at;
    private final TextArea note = new LinesField(NOTE_ROWS);
    private final CheckBox chapter;
    private final CheckBox stop;
    private final TextField question = new TextField();
    private final VBox answerLines = new VBox();
    private final List<Answer> answers = new ArrayList<>();
    private final TextArea explanation = new LinesField(NOTE_ROWS);

    /** @param end of the session, ns since it began: no marker is behind it */
    public MarkerForm(Texts texts, MarkerText marker, long time, long end) {
        this.texts = texts;
        chapter = new CheckBox(texts.get("marker.chapter"));
        stop = new CheckBox(texts.get("marker.stop"));
        getStyleClass().add("marker-form");
        answerLines.getStyleClass().add("marker-lines");
        title.setText(marker.title());
        at = new TimeField(texts, time, end);
        note.setText(marker.note());
        chapter.setSelected(marker.chapter());
        stop.setSelected(marker.stop());
        question.setText(marker.question());
        explanation.setText(marker.explanation());
        marker.choices().forEach(choice -> addAnswer(choice.text(), choice.right()));
        addAnswer("", false);
        getChildren().addAll(
                Parts.field(texts, "marker.title", title), Parts.field(texts, "marker.at", at), chapter, stop, Parts.field(texts, "marker.note", note),
                Parts.field(texts, "marker.question", question), Parts.field(texts, "marker.answers", answerLines), Parts.field(texts, "marker.explanation", explanation));
    }

    private void addAnswer(String text, boolean right) {
        var answer = new Answer(new CheckBox(texts.get("marker.is-right")), new TextField(text));
        answer.right().setSelected(right);
        answer.text().setId("marker-choice-" + (answers.size() + 1));
        answer.text().setAccessibleText(texts.format("marker.choice", answers.size() + 1));
        HBox.setHgrow(answer.text(), Priority.ALWAYS);
        answer.right().setMinWidth(USE_PREF_SIZE);
        answers.add(answer);
        answerLines.getChildren().add(Parts.row("marker-line", answer.text(), answer.right()));
        answer.text().textProperty().addListener(_ -> {
            if (answers.getLast() == answer) {
                addAnswer("", false);
                getScene().getWindow().sizeToScene();
            }
        });
    }

    /** Ns since the session began; nothing where what is typed is no time of it. */
    public OptionalLong time() {
        return at.nanos();
    }

    /** Whether it could be taken as it is. */
    public ReadOnlyBooleanProperty validProperty() {
        return at.validProperty();
    }

    /** As it is filled in. */
    public MarkerText text() {
        var choices = answers.stream().filter(answer -> !answer.text().getText().isBlank()).map(answer -> new MarkerText.Choice(answer.text().getText().strip(), answer.right().isSelected())).toList();
        return new MarkerText(
                title.getText().strip(), note.getText().strip(), chapter.isSelected(), stop.isSelected(), question.getText().strip(), choices, explanation.getText().strip());
    }

    /** The keyboard is about the title. */
    public void attend() {
        title.requestFocus();
        title.selectAll();
    }
}
