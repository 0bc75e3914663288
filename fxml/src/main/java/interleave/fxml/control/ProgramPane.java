package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.function.Supplier;
import javafx.beans.NamedArg;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The program of one actor: in Java as it is run, and the same in C, side by side where there is room for both, otherwise one of them. Says what the actor is doing, shows on
 * which line, and what came of the operations last.
 */
public final class ProgramPane extends VBox {

    /** Wide enough for both, in em. */
    private static final double BOTH = 62;

    private final StringProperty command = new SimpleStringProperty(this, "command", "");
    private final BooleanProperty wide = new SimpleBooleanProperty(this, "wide");
    private final BooleanProperty hasC = new SimpleBooleanProperty(this, "hasC", true);
    private final ObjectProperty<Activity> activity = new SimpleObjectProperty<>(this, "activity");
    private final StringProperty activityText = new SimpleStringProperty(this, "activityText", "");
    private final ComboBox<String> chooser = new ComboBox<>();
    private final CodeView java = new CodeView();
    private final CodeView c = new CodeView();
    private final ToggleButton javaChoice;
    private final ToggleButton cChoice;
    private final Label ruler = new Label();

    public ProgramPane(@NamedArg("texts") Texts texts) {
        getStyleClass().add("program-pane");
        javaChoice = choice("program.java", texts);
        cChoice = choice("program.c", texts);
        chooser.getStyleClass().add("program-actor");
        chooser.setAccessibleText(texts.get("program.actor"));
        chooser.setMaxWidth(Double.MAX_VALUE);
        chooser.setMinWidth(0);
        HBox.setHgrow(chooser, Priority.ALWAYS);
        var copy = copyButton(() -> (cChoice.isSelected() ? c : java).text(), texts.get("program.copy"), texts);
        copy.setId("programCopy");
        var switches = Parts.row("program-switch", javaChoice, cChoice);
        switches.setMinWidth(USE_PREF_SIZE);
        ruler.setManaged(false);
        ruler.setVisible(false);
        var one = new ToggleGroup();
        one.getToggles().setAll(javaChoice, cChoice);
        javaChoice.setSelected(true);
        wide.subscribe(both -> {
            Parts.show(switches, !both);
            Parts.show(copy, !both);
        });
        var programs = new HBox(column(java, "program.java", null, texts), column(c, "program.c", commandLine(texts), texts));
        programs.getStyleClass().add("programs");
        VBox.setVgrow(programs, Priority.ALWAYS);
        getChildren().addAll(Parts.row("program-head", chooser, switches), state(copy, texts), programs, ruler);
        switches.disableProperty().bind(hasC.not());
        widthProperty().subscribe(this::measure);
        ruler.fontProperty().subscribe(this::measure);
        wide.subscribe(this::arrange);
        hasC.subscribe(this::arrange);
        one.selectedToggleProperty().subscribe(chosen -> {
            if (chosen == null) {
                javaChoice.setSelected(true);
            }
            arrange();
        });
    }

    private ToggleButton choice(String key, Texts texts) {
        var button = new ToggleButton(texts.get(key));
        button.setId(key.equals("program.c") ? "programC" : "programJava");
        button.getStyleClass().add("segment");
        button.setAccessibleText(texts.get(key + ".tip"));
        button.setTooltip(Parts.tooltip(texts.get(key + ".tip")));
        return button;
    }

    private HBox state(CopyButton copy, Texts texts) {
        var badge = new StateBadge(texts);
        badge.activityProperty().bind(activity.map(it -> it).orElse(Activity.STARTING));
        badge.textProperty().bind(activityText);
        activity.subscribe(now -> Parts.show(badge, now != null));
        return Parts.row("program-state", badge, Parts.gap(), copy);
    }

    private VBox column(CodeView view, String key, Node below, Texts texts) {
        var heading = Parts.row("program-heading", Parts.label("group", texts.get(key)), Parts.gap(), copyButton(view::text, texts.get("program.copy"), texts));
        var column = new VBox(heading, view);
        column.getStyleClass().add("program-column");
        if (below != null) {
            column.getChildren().add(below);
        }
        VBox.setVgrow(view, Priority.ALWAYS);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setMinWidth(0);
        wide.subscribe(both -> Parts.show(heading, both));
        return column;
    }

    private HBox commandLine(Texts texts) {
        var label = Parts.label("command");
        label.textProperty().bind(command);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        var copy = copyButton(command::get, texts.get("program.command.copy"), texts);
        var row = Parts.row("command-line", label, copy);
        command.subscribe(text -> Parts.show(row, !text.isEmpty()));
        return row;
    }

    private static CopyButton copyButton(Supplier<String> text, String hint, Texts texts) {
        var button = new CopyButton(texts);
        button.setHint(hint);
        button.copies(text);
        return button;
    }

    private void measure() {
        wide.set(getWidth() >= BOTH * ruler.getFont().getSize());
    }

    private void arrange() {
        Parts.show(java.getParent(), wide.get() || !cChoice.isSelected() || !hasC.get());
        Parts.show(c.getParent(), hasC.get() && (wide.get() || cChoice.isSelected()));
    }

    /** Whose program can be shown. */
    public ObservableList<String> getActors() { return chooser.getItems(); }

    /** Whose program is shown. */
    public ObjectProperty<String> actorProperty() { return chooser.valueProperty(); }
    public String getActor() { return chooser.getValue(); }
    public void setActor(String value) { chooser.setValue(value); }

    public CodeView getJava() { return java; }
    public CodeView getC() { return c; }

    /** Whether there is the same program in C. */
    public BooleanProperty hasCProperty() { return hasC; }

    /** How the C program is made and started beside the actors, or empty. */
    public StringProperty commandProperty() { return command; }

    /** What the actor is doing; null before it is there. */
    public ObjectProperty<Activity> activityProperty() { return activity; }

    /** The same in words, the plain word of the activity where it is empty. */
    public StringProperty activityTextProperty() { return activityText; }
}
