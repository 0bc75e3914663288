package interleave.fxml.control;

import interleave.fxml.Texts;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A marker to be filled in. There is always a line for one answer more. */
public final class MarkerForm extends VBox {

    private static final int NOTE_ROWS = 2;
    private static final BigDecimal SECOND = BigDecimal.valueOf(TimeText.SECOND);

    private record Answer(CheckBox right, TextField text) {
    }

    private final Texts texts;
    private final long end;
    private final TextField title = new TextField();
    private final TextField at = new TextField();
    private final TextArea note = area();
    private final CheckBox chapter;
    private final CheckBox stop;
    private final TextField question = new TextField();
    private final VBox answerLines = new VBox();
    private final List<Answer> answers = new ArrayList<>();
    private final TextArea explanation = area();
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(this, "valid", true);

    /** @param end of the session, ns since it began: no marker is behind it */
    public MarkerForm(Texts texts, MarkerText marker, long time, long end) {
        this.texts = texts;
        this.end = end;
        chapter = new CheckBox(texts.get("marker.chapter"));
        stop = new CheckBox(texts.get("marker.stop"));
        getStyleClass().add("marker-form");
        answerLines.getStyleClass().add("marker-lines");
        title.setText(marker.title());
        at.setText(format().format(BigDecimal.valueOf(time).divide(SECOND)));
        note.setText(marker.note());
        chapter.setSelected(marker.chapter());
        stop.setSelected(marker.stop());
        question.setText(marker.question());
        explanation.setText(marker.explanation());
        marker.choices().forEach(choice -> addAnswer(choice.text(), choice.right()));
        addAnswer("", false);
        at.getStyleClass().add("number-field");
        at.textProperty().subscribe(_ -> check());
        getChildren().addAll(
                field("marker.title", title), field("marker.at", at), chapter, stop, field("marker.note", note),
                field("marker.question", question), field("marker.answers", answerLines), field("marker.explanation", explanation));
    }

    private static TextArea area() {
        var area = new TextArea();
        area.setPrefRowCount(NOTE_ROWS);
        area.setWrapText(true);
        return area;
    }

    private VBox field(String key, Region editor) {
        var label = new Label(texts.get(key));
        label.getStyleClass().add("setting-label");
        if (editor instanceof Control) {
            label.setLabelFor(editor);
            editor.setId(key.replace('.', '-'));
        }
        return new VBox(label, editor);
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

    private DecimalFormat format() {
        var format = new DecimalFormat("0.#########", DecimalFormatSymbols.getInstance(texts.locale()));
        format.setParseBigDecimal(true);
        return format;
    }

    private void check() {
        valid.set(time().isPresent());
        Marks.mark(at, "invalid", !valid.get());
    }

    /** Ns since the session began; nothing where what is typed is no time of it. */
    public OptionalLong time() {
        var position = new ParsePosition(0);
        NumberFormat format = format();
        var typed = at.getText().strip();
        var seconds = (BigDecimal) format.parse(typed, position);
        if (seconds == null || position.getIndex() < typed.length() || seconds.signum() < 0 || seconds.compareTo(BigDecimal.valueOf(end).divide(SECOND)) > 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(seconds.multiply(SECOND).longValue());
    }

    /** Whether it could be taken as it is. */
    public ReadOnlyBooleanProperty validProperty() {
        return valid.getReadOnlyProperty();
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
