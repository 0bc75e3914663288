package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.NamedArg;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What several have mapped of the same thing: a row of pages for each, and what the thing itself holds above them. */
public final class PageGrid extends ObjectFrame {

    private final ObservableList<PageRow> rows = FXCollections.observableArrayList();
    private final StringProperty contents = new SimpleStringProperty(this, "contents", "");
    private final List<PageStrip> strips = new ArrayList<>();
    private final VBox body = new VBox();
    private final HBox legend = new HBox();
    private final Texts texts;
    /** In the place of those who have not mapped it yet, so that the stage does not grow while they do. */
    private final List<PageStrip> reserved = new ArrayList<>();
    private int places;

    public PageGrid(@NamedArg("texts") Texts texts) {
        super(texts, "page-grid");
        this.texts = texts;
        var held = Parts.yielding("page-contents");
        held.textProperty().bind(contents);
        contents.subscribe(text -> Parts.show(held, !text.isEmpty()));
        legend.getStyleClass().add("page-legend");
        for (var state : PageState.values()) {
            var key = Parts.label("page-key", texts.get("pages." + state.name().toLowerCase(Locale.ROOT)));
            var sample = new PageTiles(1);
            sample.getStyleClass().add("page-sample");
            sample.show(List.of(new PageRun(1, state)));
            key.setGraphic(sample);
            legend.getChildren().add(key);
        }
        body.getStyleClass().add("page-rows");
        body.getChildren().addAll(held, legend);
        legend.visibleProperty().bind(Bindings.isNotEmpty(rows));
        legend.managedProperty().bind(Bindings.size(body.getChildren()).greaterThan(2));
        body(body);
        rows.addListener((ListChangeListener<PageRow>) _ -> show());
    }

    public ObservableList<PageRow> getRows() { return rows; }

    private void show() {
        while (strips.size() < rows.size()) {
            strips.add(new PageStrip(texts));
        }
        for (var i = 0; i < rows.size(); i++) {
            strips.get(i).show(rows.get(i));
        }
        body.getChildren().setAll(body.getChildren().getFirst());
        body.getChildren().addAll(strips.subList(0, rows.size()));
        body.getChildren().addAll(reserved.stream().limit(Math.max(0, places - rows.size())).toList());
        body.getChildren().add(legend);
    }

    /**
     * Keeps the room of rows that are still to come.
     *
     * @param places how many rows there will be
     * @param pages  how many pages each will have
     */
    public void reserve(int places, int pages) {
        if (places == this.places) {
            return;
        }
        this.places = places;
        while (reserved.size() < places) {
            var strip = new PageStrip(texts);
            strip.show(new PageRow(" ", " ", " ", true, 0, List.of(new PageRun(pages, PageState.ABSENT))));
            strip.setVisible(false);
            reserved.add(strip);
        }
        show();
    }

    /** What it holds, and how large it is. */
    public StringProperty contentsProperty() { return contents; }
    public String getContents() { return contents.get(); }
    public void setContents(String value) { contents.set(value); }
}
