package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.NamedArg;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.CheckBoxTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The objects of a machine: who uses each, a mark for those that are to be removed, the commands that would do it, and a question before it is done. */
public final class CensusPane extends VBox {

    /**
     * An object.
     *
     * @param command what to type to remove it
     * @param left drawn as left behind
     * @param removable whether it can be marked
     */
    public record Item(String kind, String name, String owner, String contents, String users, String command, boolean left, boolean removable, BooleanProperty marked) {
        public Item(String kind, String name, String owner, String contents, String users, String command, boolean left, boolean removable) {
            this(kind, name, owner, contents, users, command, left, removable, new SimpleBooleanProperty(left && removable));
        }
    }

    private static final int MOST_COMMANDS = 3;
    /** Of the width, for the columns as they stand. */
    private static final List<Double> SHARES = List.of(5.0, 10.5, 19.0, 11.0, 11.0, 20.5);
    private static final double SCROLL_BAR = 18;
    private static final double WIDTH = 76;
    private static final double HEIGHT = 38;

    private final Texts texts;
    private final ObservableList<Item> items = FXCollections.observableArrayList(item -> new Observable[] {item.marked()});
    private final TableView<Item> table = new TableView<>(items);
    private final Label commands = Parts.label("census-commands");
    private final Label message = Parts.label("census-message");
    private final Label question = Parts.label("census-question");
    private final Button scan = new Button();
    private final Button remove = new Button();
    private final Button confirm = new Button();
    private final Button keep = new Button();
    private final CopyButton copy;
    private final HBox buttons = Parts.row("census-buttons", message, Parts.gap(), scan, remove);
    private final HBox asking = Parts.row("census-buttons", question, Parts.gap(), keep, confirm);

    public CensusPane(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        getStyleClass().add("census");
        table.setId("census");
        table.setEditable(true);
        table.setAccessibleText(texts.get("census.title"));
        table.setPlaceholder(new Label(texts.get("census.none")));
        table.getColumns().setAll(List.of(marks(), column("kind", Item::kind), column("name", Item::name), column("owner", Item::owner), column("contents", Item::contents), column("users", Item::users)));
        table.widthProperty().subscribe(width -> share(width.doubleValue() - SCROLL_BAR));
        table.setRowFactory(_ -> new ItemRow());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::toggleByKey);
        setVgrow(table, Priority.ALWAYS);
        prepare(scan, "scan");
        prepare(remove, "remove");
        prepare(confirm, "confirm");
        prepare(keep, "keep");
        confirm.getStyleClass().add("danger");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        question.setWrapText(true);
        remove.setOnAction(_ -> ask(true));
        keep.setOnAction(_ -> ask(false));
        copy = new CopyButton(texts);
        copy.copies(() -> marked().stream().map(Item::command).collect(Collectors.joining("\n")));
        copy.setMinWidth(USE_PREF_SIZE);
        commands.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(commands, Priority.ALWAYS);
        commands.setMaxWidth(Double.MAX_VALUE);
        var look = Parts.label("census-look", texts.get("census.look"));
        look.setWrapText(true);
        look.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(look, table, Parts.row("command-row", commands, copy), buttons, asking);
        items.addListener((Observable _) -> showMarked());
        ask(false);
        showMarked();
    }

    /** What the screen has no room for is scrolled in the table. */
    @Override
    protected double computePrefWidth(double height) {
        return FittingPane.broadest(WIDTH * em());
    }

    @Override
    protected double computePrefHeight(double width) {
        return FittingPane.highest(HEIGHT * em());
    }

    private double em() {
        return message.getFont().getSize();
    }

    private void prepare(Button button, String name) {
        button.setId("census-" + name);
        button.setText(texts.get("census." + name));
        button.setMinWidth(USE_PREF_SIZE);
    }

    private TableColumn<Item, Boolean> marks() {
        TableColumn<Item, Boolean> column = new TableColumn<>(texts.get("census.mark"));
        column.setCellValueFactory(cell -> cell.getValue().marked());
        column.setCellFactory(CheckBoxTableCell.forTableColumn(column));
        return column;
    }

    private void share(double width) {
        var all = SHARES.stream().mapToDouble(Double::doubleValue).sum();
        for (var i = 0; i < SHARES.size(); i++) {
            table.getColumns().get(i).setPrefWidth(Math.floor(width * SHARES.get(i) / all));
        }
    }

    private TableColumn<Item, String> column(String name, Function<Item, String> text) {
        TableColumn<Item, String> column = new TableColumn<>(texts.get("census." + name));
        column.setCellValueFactory(cell -> new SimpleStringProperty(text.apply(cell.getValue())));
        column.setCellFactory(_ -> new TextCell());
        return column;
    }

    /** What has no room is told by its tooltip. */
    private static final class TextCell extends TableCell<Item, String> {
        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            setTooltip(empty || text == null || text.isBlank() ? null : Parts.tooltip(text));
        }
    }

    /** What cannot be removed cannot be marked. */
    private static final class ItemRow extends TableRow<Item> {
        @Override
        protected void updateItem(Item item, boolean empty) {
            super.updateItem(item, empty);
            Marks.mark(this, "left-behind", !empty && item != null && item.left());
            setDisable(!empty && item != null && !item.removable());
        }
    }

    private void toggleByKey(KeyEvent event) {
        var item = table.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && item != null && item.removable()) {
            item.marked().set(!item.marked().get());
            event.consume();
        }
    }

    private void showMarked() {
        var marked = marked();
        remove.setText(texts.format("census.remove", marked.size()));
        remove.setDisable(marked.isEmpty());
        copy.setVisible(!marked.isEmpty());
        commands.setText(marked.stream().limit(MOST_COMMANDS).map(item -> "$ " + item.command()).collect(Collectors.joining("\n")) + (marked.size() > MOST_COMMANDS ? " …" : ""));
        ask(false);
    }

    private void ask(boolean asked) {
        question.setText(asked ? texts.format("census.question", marked().size()) : "");
        Parts.show(asking, asked);
        Parts.show(buttons, !asked);
        if (asked) {
            keep.requestFocus();
        }
    }

    public List<Item> marked() {
        return items.stream().filter(item -> item.marked().get()).toList();
    }

    public ObservableList<Item> getItems() { return items; }

    public void setMessage(String text) {
        message.setText(text);
    }

    /** Looks again. */
    public void setOnScan(Runnable handler) {
        scan.setOnAction(_ -> handler.run());
    }

    /** Removes those that are marked: it was asked for, and confirmed. */
    public void setOnRemove(Runnable handler) {
        confirm.setOnAction(_ -> handler.run());
    }
}
