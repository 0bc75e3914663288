package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One setting: its label, its editor, and below what it means or what is wrong with it. */
final class SettingField extends VBox {

    /** Smaller numbers than that need less room. */
    private static final long FEW = 100;

    private final Setting setting;
    private final Texts texts;
    private final StringProperty value = new SimpleStringProperty(this, "value", "");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");

    SettingField(Setting setting, Texts texts) {
        this.setting = setting;
        this.texts = texts;
        getStyleClass().add("setting");
        var below = Parts.label("setting-help");
        below.setWrapText(true);
        below.textProperty().bind(error.flatMap(wrong -> wrong.isEmpty() ? new SimpleStringProperty(setting.help()) : error));
        below.textProperty().subscribe(text -> Parts.show(below, !text.isEmpty()));
        var label = Parts.label("setting-label", setting.label());
        label.setMinWidth(0);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        var editor = switch (setting.kind()) {
            case CHOICE -> choice();
            case TEXT -> text();
            case INTEGER -> integer();
        };
        label.setLabelFor(editor);
        getChildren().addAll(setting.kind() == Setting.Kind.INTEGER ? beside(label, editor) : new VBox(label, editor), below);
        value.subscribe(text -> error.set(problem(text)));
        error.subscribe(wrong -> Marks.mark(this, "invalid", !wrong.isEmpty()));
    }

    StringProperty valueProperty() {
        return value;
    }

    void setValue(String text) {
        value.set(text);
    }

    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    void setError(String message) {
        error.set(message == null ? "" : message);
    }

    boolean isValid() {
        return error.get().isEmpty();
    }

    private String problem(String text) {
        return switch (setting.kind()) {
            case TEXT -> "";
            case CHOICE -> setting.choices().containsKey(text) ? "" : texts.format("setting.choice", String.join(", ", setting.choices().values()));
            case INTEGER -> inRange(text) ? "" : texts.format("setting.range", setting.min(), setting.max());
        };
    }

    private boolean inRange(String text) {
        try {
            var number = Long.parseLong(text.strip());
            return number >= setting.min() && number <= setting.max();
        } catch (NumberFormatException _) {
            return false;
        }
    }

    /** The label takes what the editor leaves, and breaks into lines where that is too little. */
    private static Node beside(Label label, Node editor) {
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return Parts.row("setting-line", label, editor);
    }

    private Control text() {
        var field = new TextField();
        field.setAccessibleText(setting.label());
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private Control choice() {
        var box = new ComboBox<String>();
        box.getItems().setAll(setting.choices().keySet());
        box.setCellFactory(_ -> word());
        box.setButtonCell(word());
        box.setAccessibleText(setting.label());
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(value);
        return box;
    }

    private ListCell<String> word() {
        var cell = new ListCell<String>();
        cell.textProperty().bind(cell.itemProperty().map(setting.choices()::get).orElse(""));
        return cell;
    }

    private Node integer() {
        var field = (TextField) text();
        field.getStyleClass().add("number-field");
        Marks.mark(field, "few", setting.max() < FEW);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                add(event.getCode() == KeyCode.UP ? 1 : -1);
                event.consume();
            }
        });
        HBox.setHgrow(field, Priority.NEVER);
        return Parts.row("stepper", stepper("−", "setting.less", -1), field, stepper("+", "setting.more", 1));
    }

    private Button stepper(String sign, String key, int by) {
        var button = new Button(sign);
        button.getStyleClass().add("stepper-button");
        button.setFocusTraversable(false);
        button.setAccessibleText(texts.format(key, setting.label()));
        button.setOnAction(_ -> add(by));
        return button;
    }

    private void add(long by) {
        var from = inRange(value.get()) ? Long.parseLong(value.get().strip()) + by : setting.min();
        value.set(Long.toString(Math.clamp(from, setting.min(), setting.max())));
    }
}
