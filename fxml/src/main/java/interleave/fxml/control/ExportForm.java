package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What an export is to be: its format, and what that asks for of size, look and range; and where it goes. */
public final class ExportForm extends VBox {

    /** What a format asks for besides a place to go. */
    public enum Asks { NOTHING, MOMENT, STRETCH }

    /** @param ending with its dot; what it is called is the text {@code export.format.ENDING} */
    public record Format(String ending, Asks asks) {
    }

    /**
     * What there is to choose from.
     *
     * @param sizes  in pixels, {@code 1280x800}
     * @param themes their names are the texts {@code theme.NAME}
     */
    public record Offer(List<Format> formats, List<String> sizes, List<String> themes) {
    }

    private final Texts texts;
    private final long end;
    private final ComboBox<Format> format = new ComboBox<>();
    private final ComboBox<String> size = new ComboBox<>();
    private final ComboBox<String> theme = new ComboBox<>();
    private final SecondsField from;
    private final SecondsField to;
    private final SecondsField at;
    private final TextField target = new TextField();
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(this, "valid");

    /**
     * @param place  the moment of a picture, ns since the session began
     * @param end    of the session, ns since it began
     * @param choose asks for another place to go
     */
    public ExportForm(Texts texts, Offer offer, long place, long end, Runnable choose) {
        this.texts = texts;
        this.end = end;
        from = new SecondsField(texts, 0, end);
        to = new SecondsField(texts, end, end);
        at = new SecondsField(texts, Math.clamp(place, 0, end), end);
        getStyleClass().add("export-form");
        fill(format, offer.formats(), this::name);
        fill(size, offer.sizes(), text -> text.replace("x", " × "));
        fill(theme, offer.themes(), name -> texts.get("theme." + name));
        var seen = Parts.row("export-line", field("export.size", size), field("export.theme", theme));
        var stretch = Parts.row("export-line", field("export.from", from), field("export.to", to));
        var moment = field("export.at", at);
        var other = new Button(texts.get("export.choose"));
        other.getStyleClass().addAll("pill", "small");
        other.setMinWidth(USE_PREF_SIZE);
        other.setOnAction(_ -> choose.run());
        HBox.setHgrow(target, Priority.ALWAYS);
        target.setId("export-file");
        target.setAccessibleText(texts.get("export.target"));
        getChildren().addAll(field("export.kind", format), seen, stretch, moment, field("export.target", Parts.row("export-line", target, other)));
        format.valueProperty().subscribe(chosen -> {
            Parts.show(seen, chosen.asks() != Asks.NOTHING);
            Parts.show(stretch, chosen.asks() == Asks.STRETCH);
            Parts.show(moment, chosen.asks() == Asks.MOMENT);
            check();
        });
        List.of(target, from, to, at).forEach(each -> each.textProperty().subscribe(_ -> check()));
    }

    private static <T> void fill(ComboBox<T> box, List<T> items, Function<T, String> name) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) { return item == null ? "" : name.apply(item); }

            @Override
            public T fromString(String text) { return items.stream().filter(item -> name.apply(item).equals(text)).findFirst().orElse(null); }
        });
        box.setItems(FXCollections.observableList(items));
        box.setValue(items.getFirst());
        box.setMaxWidth(Double.MAX_VALUE);
    }

    private String name(Format of) {
        return texts.format("export.format", texts.get("export.format" + of.ending()), of.ending());
    }

    private VBox field(String key, Region editor) {
        var label = Parts.label("setting-label", texts.get(key));
        label.setLabelFor(editor);
        editor.setId(key.replace('.', '-'));
        var field = new VBox(label, editor);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private void check() {
        var times = switch (getFormat().asks()) {
            case NOTHING -> true;
            case MOMENT -> at.nanos().isPresent();
            case STRETCH -> from.nanos().isPresent() && to.nanos().isPresent() && from.nanos().getAsLong() < to.nanos().getAsLong();
        };
        valid.set(times && !getTarget().isEmpty());
    }

    /** Whether it could be made as it is. */
    public ReadOnlyBooleanProperty validProperty() { return valid.getReadOnlyProperty(); }

    public Format getFormat() { return format.getValue(); }

    /** Told of the format that is chosen, and of each that is chosen later. */
    public void setOnFormat(Consumer<Format> chosen) { format.valueProperty().subscribe(chosen); }

    /** One of those that were offered. */
    public String getSize() { return size.getValue(); }

    /** One of those that were offered. */
    public String getTheme() { return theme.getValue(); }

    /** Ns since the session began. */
    public long getFrom() { return from.nanos().orElse(0); }

    /** Ns since the session began: the end of a stretch, or the moment. */
    public long getTo() { return (getFormat().asks() == Asks.MOMENT ? at : to).nanos().orElse(end); }

    /** The name of the file. */
    public String getTarget() { return target.getText().strip(); }
    public void setTarget(String file) { target.setText(file); }
}
