package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.NamedArg;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.scene.layout.VBox;

/** Fields for declared settings. What is wrong with a value is said at its field. */
public final class SettingsForm extends VBox {

    private final Texts texts;
    private final Map<String, SettingField> fields = new LinkedHashMap<>();
    private final ObservableMap<String, String> values = FXCollections.observableHashMap();
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(this, "valid", true);

    public SettingsForm(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        getStyleClass().add("settings-form");
        values.addListener((MapChangeListener<String, String>) change -> {
            if (change.wasAdded() && fields.containsKey(change.getKey())) {
                fields.get(change.getKey()).setValue(change.getValueAdded());
            }
        });
    }

    /** Builds a field for each setting, in order, with these first values. What was there before is gone. */
    public void show(List<Setting> settings, Map<String, String> first) {
        fields.clear();
        values.clear();
        for (var setting : settings) {
            var field = new SettingField(setting, texts);
            fields.put(setting.key(), field);
            field.setValue(first.getOrDefault(setting.key(), ""));
            field.valueProperty().subscribe(value -> values.put(setting.key(), value));
            field.errorProperty().subscribe(_ -> valid.set(fields.values().stream().allMatch(SettingField::isValid)));
        }
        valid.set(fields.values().stream().allMatch(SettingField::isValid));
        getChildren().setAll(fields.values());
    }

    /** The values as they are typed, by key; to put one in sets its field. */
    public ObservableMap<String, String> getValues() {
        return values;
    }

    /** Shows what somebody else finds wrong with a value, until the value is changed. */
    public void setError(String key, String message) {
        fields.get(key).setError(message);
    }

    public ReadOnlyBooleanProperty validProperty() { return valid.getReadOnlyProperty(); }
    public boolean isValid() { return valid.get(); }
}
