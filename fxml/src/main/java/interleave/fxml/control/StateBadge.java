package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.Locale;
import javafx.beans.NamedArg;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.HBox;

/** What an actor is doing, told by shape, colour and word. */
public final class StateBadge extends HBox {

    private final ObjectProperty<Activity> activity = new SimpleObjectProperty<>(this, "activity", Activity.STARTING);
    private final StringProperty text = new SimpleStringProperty(this, "text", "");

    public StateBadge(@NamedArg("texts") Texts texts) {
        getStyleClass().add("state-badge");
        var word = Parts.yielding("state-word");
        word.textProperty().bind(text.isEmpty().flatMap(empty ->
                empty ? activity.map(now -> texts.get("activity." + now.name().toLowerCase(Locale.ROOT))) : text));
        getChildren().addAll(Parts.region("state-shape"), word);
        activity.subscribe(now -> Marks.mark(this, Activity.class, now));
    }

    public ObjectProperty<Activity> activityProperty() { return activity; }
    public Activity getActivity() { return activity.get(); }
    public void setActivity(Activity value) { activity.set(value); }

    public StringProperty textProperty() { return text; }
    public String getText() { return text.get(); }
    public void setText(String value) { text.set(value); }
}
