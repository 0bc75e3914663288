package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/**
 * The actions of one actor as a row of buttons and as a menu. What cannot be done now is disabled, not gone, and two that
 * exclude each other share one place: so the row never changes its size.
 */
final class ActorActions {

    private final Texts texts;
    private final ActorCard card;
    private final Map<ActorAction, ObjectProperty<Runnable>> handlers = new EnumMap<>(ActorAction.class);

    ActorActions(Texts texts, ActorCard card) {
        this.texts = texts;
        this.card = card;
        for (var action : ActorAction.values()) {
            handlers.put(action, new SimpleObjectProperty<>(card, action.textKey()));
        }
    }

    ObjectProperty<Runnable> handler(ActorAction action) {
        return handlers.get(action);
    }

    HBox row() {
        return Parts.row("actions", button(ActorAction.STEP),
                new StackPane(button(ActorAction.RUN), button(ActorAction.HOLD)),
                new StackPane(button(ActorAction.STOP), button(ActorAction.CONTINUE)),
                Parts.gap(), button(ActorAction.KILL));
    }

    Button removeButton() {
        var button = button(ActorAction.REMOVE);
        button.setText("");
        button.setGraphic(new Icon("mdi2c-close"));
        return button;
    }

    ContextMenu menu() {
        var menu = new ContextMenu();
        for (var action : ActorAction.values()) {
            var item = new MenuItem(texts.get(action.textKey()));
            item.setOnAction(_ -> perform(action));
            item.disableProperty().bind(impossible(action));
            item.visibleProperty().bind(offered(action));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Button button(ActorAction action) {
        var button = new Button(texts.get(action.textKey()));
        button.getStyleClass().addAll("card-action", "action-" + action.name().toLowerCase(Locale.ROOT));
        button.setMnemonicParsing(false);
        button.setMinWidth(HBox.USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> perform(action));
        button.disableProperty().bind(impossible(action));
        button.visibleProperty().bind(offered(action));
        var tip = card.nameProperty().map(name -> texts.format(action.textKey() + ".tip", name));
        var tooltip = Parts.tooltip("");
        tooltip.textProperty().bind(tip);
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(tip);
        return button;
    }

    private void perform(ActorAction action) {
        var handler = handlers.get(action).get();
        if (handler != null) {
            handler.run();
        }
    }

    private ObservableValue<Boolean> impossible(ActorAction action) {
        return Bindings.createBooleanBinding(() -> !action.isPossible(card.getActivity(), card.isGateOpen()),
                card.activityProperty(), card.gateOpenProperty());
    }

    private ObservableValue<Boolean> offered(ActorAction action) {
        return Bindings.createBooleanBinding(() -> card.isSteerable() && action.isOffered(card.getActivity(), card.isGateOpen()),
                card.steerableProperty(), card.activityProperty(), card.gateOpenProperty());
    }
}
