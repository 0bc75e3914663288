package interleave.fxml.control;

import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Boxes to choose from. */
final class Choices {

    private Choices() {
    }

    /** A box of these; the first is chosen. */
    static <T> ComboBox<T> of(List<T> items, Function<T, String> name) {
        var box = new ComboBox<T>(FXCollections.observableList(items));
        name(box, name);
        box.setValue(items.getFirst());
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    /** They are called so from now on. */
    static <T> void name(ComboBox<T> box, Function<T, String> name) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) { return item == null ? "" : name.apply(item); }

            @Override
            public T fromString(String text) { return box.getItems().stream().filter(item -> name.apply(item).equals(text)).findFirst().orElse(null); }
        });
    }

    /** Chooses it if it is there. */
    static <T> void choose(ComboBox<T> box, T item) {
        if (box.getItems().contains(item)) {
            box.setValue(item);
        }
    }
}
