package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.beans.NamedArg;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Many runs instead of one: how often what came out, and the variants of a demo side by side with their time. The mode stands beside both. */
public final class RunsPane extends VBox {

    private final Texts texts;
    private final Button many;
    private final Button compare;
    private final Button cancel;
    private final ProgressBar progress = new ProgressBar(0);
    private final Label mode = Parts.label("mode-pill");
    private final Label message = Parts.label("runs-message");
    private final Histogram histogram;
    private final Comparison comparison = new Comparison();
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
    private final BooleanProperty possible = new SimpleBooleanProperty(this, "possible", true);
    private final BooleanProperty comparable = new SimpleBooleanProperty(this, "comparable", true);

    public RunsPane(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        getStyleClass().add("runs-pane");
        histogram = new Histogram(texts);
        many = button("runsMany", texts.format("runs.many", 0), texts.get("runs.many.tip"));
        compare = button("runsCompare", texts.get("runs.compare"), texts.get("runs.compare.tip"));
        cancel = button("runsCancel", texts.get("runs.cancel"), texts.get("runs.cancel"));
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(texts.get("runs.progress"));
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        var heading = Parts.label("group", texts.get("runs.variants"));
        var buttons = new FlowPane(many, compare, cancel);
        buttons.getStyleClass().add("runs-buttons");
        getChildren().addAll(buttons, progress, message, Parts.row("runs-mode", mode), histogram, heading, comparison);
        many.disableProperty().bind(busy.or(possible.not()));
        compare.disableProperty().bind(busy.or(possible.not()));
        comparable.subscribe(on -> Parts.show(compare, on));
        comparable.and(Bindings.isNotEmpty(comparison.getBars())).subscribe(on -> {
            Parts.show(heading, on);
            Parts.show(comparison, on);
        });
        busy.subscribe(on -> {
            Parts.show(cancel, on);
            Parts.show(progress, on);
        });
        mode.textProperty().subscribe(text -> Parts.show(mode, !text.isEmpty()));
        message.textProperty().subscribe(text -> Parts.show(message, !text.isEmpty()));
    }

    private static Button button(String id, String text, String tip) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().addAll("pill", "small");
        button.setTooltip(Parts.tooltip(tip));
        return button;
    }

    /** How many runs the button promises. */
    public void setRuns(int runs) { many.setText(texts.format("runs.many", runs)); }

    public void setOnMany(Runnable handler) { many.setOnAction(_ -> handler.run()); }
    public void setOnCompare(Runnable handler) { compare.setOnAction(_ -> handler.run()); }
    public void setOnCancel(Runnable handler) { cancel.setOnAction(_ -> handler.run()); }

    public Histogram getHistogram() { return histogram; }
    public Comparison getComparison() { return comparison; }

    /** While runs are being played. */
    public BooleanProperty busyProperty() { return busy; }

    /** Whether the demo comes to an end by itself. */
    public BooleanProperty possibleProperty() { return possible; }

    /** Whether the demo has variants. */
    public BooleanProperty comparableProperty() { return comparable; }

    /** How honest the numbers are to be taken. */
    public StringProperty modeProperty() { return mode.textProperty(); }

    /** What there is to be said about them. */
    public StringProperty messageProperty() { return message.textProperty(); }

    /** @param share from 0 to 1 */
    public void setProgress(double share) { progress.setProgress(share); }
}
