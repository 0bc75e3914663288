package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.beans.NamedArg;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/** The empty place of an actor that is not there yet. Where none can be added it says why. */
public final class AddActorCard extends StackPane {

    /** The role as a word of the sentence "add …"; a reason that is not empty disables the card. */
    private final StringProperty role = new SimpleStringProperty(this, "role", "");
    private final StringProperty disabledReason = new SimpleStringProperty(this, "disabledReason", "");
    private final ObjectProperty<Runnable> onAdd = new SimpleObjectProperty<>(this, "onAdd");

    public AddActorCard(@NamedArg("texts") Texts texts) {
        getStyleClass().add("add-actor-card");
        var button = new Button();
        button.getStyleClass().setAll("add-actor");
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.textProperty().bind(disabledReason.flatMap(reason ->
                reason.isEmpty() ? role.map(word -> texts.format("actor.add", word)) : disabledReason));
        button.disableProperty().bind(disabledReason.isNotEmpty());
        button.setOnAction(_ -> {
            if (onAdd.get() != null) {
                onAdd.get().run();
            }
        });
        getChildren().add(button);
    }

    public StringProperty roleProperty() { return role; }
    public String getRole() { return role.get(); }
    public void setRole(String value) { role.set(value); }

    public StringProperty disabledReasonProperty() { return disabledReason; }
    public String getDisabledReason() { return disabledReason.get(); }
    public void setDisabledReason(String value) { disabledReason.set(value); }

    public ObjectProperty<Runnable> onAddProperty() { return onAdd; }
    public Runnable getOnAdd() { return onAdd.get(); }
    public void setOnAdd(Runnable value) { onAdd.set(value); }
}
