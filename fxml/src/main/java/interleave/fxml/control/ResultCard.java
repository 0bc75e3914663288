package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.beans.NamedArg;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What has come of it so far, and in which mode it was got. */
public final class ResultCard extends VBox {

    public enum Emphasis { NEUTRAL, GOOD, BAD }

    public record Row(String label, String value, Emphasis emphasis) {
    }

    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty mode = new SimpleStringProperty(this, "mode", "");
    private final StringProperty verdict = new SimpleStringProperty(this, "verdict", "");
    /** Its rows beside one another, not below. */
    private final BooleanProperty wide = new SimpleBooleanProperty(this, "wide", false);
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final VBox lines = new VBox();
    private final FlowPane columns = new FlowPane();

    public ResultCard(@NamedArg("texts") Texts texts) {
        getStyleClass().add("result-card");
        title.set(texts.get("result.title"));
        var heading = Parts.label("result-title");
        heading.textProperty().bind(title);
        heading.setMinWidth(USE_PREF_SIZE);
        var pill = Parts.yielding("mode-pill");
        pill.textProperty().bind(mode);
        mode.subscribe(text -> pill.setVisible(!text.isEmpty()));
        var sentence = Parts.label("verdict");
        sentence.textProperty().bind(verdict);
        sentence.setWrapText(true);
        lines.getStyleClass().add("result-rows");
        columns.getStyleClass().add("result-columns");
        getChildren().addAll(Parts.row("result-head", heading, Parts.gap(), pill), lines, columns, Parts.region("rule"), sentence);
        rows.addListener((ListChangeListener<Row>) _ -> draw());
        wide.subscribe(shown -> {
            Parts.show(lines, !shown);
            Parts.show(columns, shown);
            Marks.mark(this, "wide", shown);
        });
    }

    public ObservableList<Row> getRows() { return rows; }

    /** Both, so that it is known how high it would be the other way. */
    private void draw() {
        lines.getChildren().setAll(rows.stream().map(ResultCard::line).toList());
        lines.lookupAll(".result-label").forEach(label -> ((Label) label).setWrapText(true));
        columns.getChildren().setAll(rows.stream().map(ResultCard::line).toList());
    }

    /** How high it would be with its rows below one another, or beside one another. */
    double heightIf(boolean beside, double width) {
        var inner = width - snappedLeftInset() - snappedRightInset();
        return prefHeight(width) + (beside ? columns : lines).prefHeight(inner) - (isWide() ? columns : lines).prefHeight(inner);
    }

    private static HBox line(Row row) {
        var label = Parts.yielding("result-label");
        label.setText(row.label());
        var value = Parts.label("result-value", row.value());
        value.setMinWidth(USE_PREF_SIZE);
        Marks.mark(value, Emphasis.class, row.emphasis());
        return Parts.row("result-row", label, Parts.gap(), value);
    }

    public StringProperty titleProperty() { return title; }
    public String getTitle() { return title.get(); }
    public void setTitle(String value) { title.set(value); }

    public StringProperty modeProperty() { return mode; }
    public String getMode() { return mode.get(); }
    public void setMode(String value) { mode.set(value); }

    public StringProperty verdictProperty() { return verdict; }
    public String getVerdict() { return verdict.get(); }
    public void setVerdict(String value) { verdict.set(value); }

    public BooleanProperty wideProperty() { return wide; }
    public boolean isWide() { return wide.get(); }
    public void setWide(boolean value) { wide.set(value); }
}
