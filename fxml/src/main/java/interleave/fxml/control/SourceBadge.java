package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.Locale;
import javafx.beans.NamedArg;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;

/** Says where a number comes from; its tooltip says what that means. */
public final class SourceBadge extends Label {

    private final ObjectProperty<Source> source = new SimpleObjectProperty<>(this, "source", Source.KERNEL);

    public SourceBadge(@NamedArg("texts") Texts texts) {
        getStyleClass().add("source-badge");
        var tooltip = Parts.tooltip("");
        setTooltip(tooltip);
        source.subscribe(now -> {
            var key = "source." + now.name().toLowerCase(Locale.ROOT);
            Marks.mark(this, Source.class, now);
            setText(texts.get(key));
            tooltip.setText(texts.get(key + ".tip"));
            setAccessibleText(texts.get(key + ".tip"));
        });
    }

    public ObjectProperty<Source> sourceProperty() { return source; }
    public Source getSource() { return source.get(); }
    public void setSource(Source value) { source.set(value); }
}
