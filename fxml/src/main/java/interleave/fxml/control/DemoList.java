package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.beans.NamedArg;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The demos under the names of their mechanisms. Up and down go from demo to demo. */
public final class DemoList extends StackPane {

    /** @param group the mechanism; items of one group stand together */
    public record Item(String id, String title, String group) {
    }

    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ListView<Item> list = new ListView<>(items);

    public DemoList(@NamedArg("texts") Texts texts) {
        getStyleClass().add("demo-list");
        list.setCellFactory(_ -> new Cell(texts));
        list.setAccessibleText(texts.get("demos.title"));
        list.setPlaceholder(Parts.label("placeholder", texts.get("demos.none")));
        getChildren().add(list);
    }

    public ObservableList<Item> getItems() { return items; }
    public ReadOnlyObjectProperty<Item> selectedProperty() { return list.getSelectionModel().selectedItemProperty(); }
    public Item getSelected() { return selectedProperty().get(); }
    public void selectNothing() { list.getSelectionModel().clearSelection(); }
    public void select(Item item) { list.getSelectionModel().select(item); }

    /** The first of a group bears the group's name above it, so headings are nothing that could be selected. */
    private final class Cell extends ListCell<Item> {

        private final VBox box = new VBox();

        Cell(Texts texts) {
            var heading = Parts.label("group");
            var title = Parts.yielding("demo-title");
            var row = new HBox(Parts.region("selection-bar"), title);
            row.getStyleClass().add("demo-row");
            setPrefWidth(0);
            box.getStyleClass().add("demo-entry");
            box.getChildren().addAll(heading, row);
            itemProperty().subscribe(item -> {
                title.setText(item == null ? "" : item.title());
                heading.setText(item == null ? "" : item.group().toUpperCase(texts.locale()));
            });
            indexProperty().subscribe(_ -> showHeading(heading));
            itemProperty().subscribe(_ -> showHeading(heading));
            selectedProperty().subscribe(on -> Marks.mark(row, "selected", on));
        }

        private void showHeading(Label heading) {
            var first = getItem() != null && (getIndex() == 0 || getIndex() <= items.size()
                    && getIndex() > 0 && !items.get(getIndex() - 1).group().equals(getItem().group()));
            Parts.show(heading, first);
            Marks.mark(box, "later", first && getIndex() > 0);
        }

        @Override
        protected void updateItem(Item item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(empty ? null : box);
            setAccessibleText(empty ? null : item.title());
        }
    }
}
