package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.beans.NamedArg;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * An actor: who it is, what it is doing, its private register, its last line of output, and what can be done to it. Its size
 * is the same in every state. As a compact chip it keeps name, state and register; its actions are then in a menu that
 * opens on a click or Enter.
 */
public final class ActorCard extends StackPane {

    /** Pid 0 is none yet; an empty activityText is the plain word of the activity. */
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final LongProperty pid = new SimpleLongProperty(this, "pid", 0);
    private final ObjectProperty<Activity> activity = new SimpleObjectProperty<>(this, "activity", Activity.STARTING);
    private final StringProperty activityText = new SimpleStringProperty(this, "activityText", "");
    private final StringProperty registerName = new SimpleStringProperty(this, "registerName", "");
    private final StringProperty registerValue = new SimpleStringProperty(this, "registerValue", "");
    private final StringProperty detail = new SimpleStringProperty(this, "detail", "");
    private final StringProperty operations = new SimpleStringProperty(this, "operations", "");
    private final IntegerProperty accent = new SimpleIntegerProperty(this, "accent", 0);
    private final BooleanProperty gateOpen = new SimpleBooleanProperty(this, "gateOpen", false);
    private final ObjectProperty<Density> density = new SimpleObjectProperty<>(this, "density", Density.FULL);
    private final BooleanProperty steerable = new SimpleBooleanProperty(this, "steerable", true);
    private final ActorActions actions;
    private final Texts texts;
    private final Label chipRegister;
    /** Either is made when it is needed: most cards are never seen as the other. */
    private Node full;
    private Node chip;
    private ContextMenu menu;

    public ActorCard(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        this.actions = new ActorActions(texts, this);
        this.chipRegister = registerLabel();
        getStyleClass().add("actor-card");
        density.subscribe(this::arrange);
        accent.subscribe(number -> Marks.accent(this, number.intValue()));
        activity.subscribe(now -> Marks.mark(this, Activity.class, now));
        gateOpen.subscribe(open -> Marks.mark(this, "gate-open", open));
        accessibleTextProperty().bind(name.flatMap(who -> activityText.map(what -> who + ", " + what)));
        openMenuOnDemand();
    }

    private void arrange(Density how) {
        Marks.mark(this, Density.class, how);
        var compact = how == Density.COMPACT;
        setFocusTraversable(compact);
        if (compact && chip == null) {
            chip = added(chip());
        } else if (!compact && full == null) {
            full = added(full());
        }
        if (full != null) {
            Parts.show(full, !compact);
        }
        if (chip != null) {
            Parts.show(chip, compact);
        }
    }

    /** With its style, though it may be late in the frame for that. */
    private Node added(Node part) {
        getChildren().add(part);
        part.applyCss();
        return part;
    }

    private VBox full() {
        var pidLabel = Parts.label("pid");
        pidLabel.textProperty().bind(pid.map(number -> number.longValue() > 0
                ? texts.get("actor.pid") + " " + number : texts.get("actor.pid") + " –"));
        var head = Parts.row("card-head", bound("actor-name", name), Parts.gap(), pidLabel, actions.removeButton());
        pidLabel.setMinWidth(USE_PREF_SIZE);
        var badge = new StateBadge(texts);
        badge.activityProperty().bind(activity);
        badge.textProperty().bind(activityText);
        badge.setMinWidth(USE_PREF_SIZE);
        var beside = bound("register-value", registerValue);
        var register = Parts.row("register", bound("register-name", registerName), Parts.gap(), registerLabel());
        var more = new VBox(register, bound("operations", operations), Parts.region("rule"), bound("detail", detail));
        more.getStyleClass().add("card-more");
        density.subscribe(how -> {
            Parts.show(beside, how == Density.BRIEF);
            Parts.show(more, how == Density.FULL);
        });
        var body = new VBox(Parts.row("badge-row", badge, Parts.gap(), beside), more, actions.row());
        body.getStyleClass().add("card-body");
        var full = new VBox(head, body);
        full.getStyleClass().add("card-full");
        return full;
    }

    private HBox chip() {
        var badge = new StateBadge(texts);
        badge.activityProperty().bind(activity);
        badge.textProperty().bind(activityText);
        badge.getStyleClass().add("shape-only");
        return Parts.row("chip", badge, bound("actor-name", name), Parts.gap(), chipRegister);
    }

    /** A chip without room for its register keeps its name. */
    void setNarrow(boolean narrow) {
        Parts.show(chipRegister, !narrow);
    }

    private Label registerLabel() {
        var value = Parts.label("register-value");
        value.textProperty().bind(registerValue);
        value.setMinWidth(USE_PREF_SIZE);
        return value;
    }

    private static Label bound(String styleClass, StringProperty text) {
        var label = Parts.yielding(styleClass);
        label.textProperty().bind(text);
        return label;
    }

    private void openMenuOnDemand() {
        setOnContextMenuRequested(event -> menu().show(this, event.getScreenX(), event.getScreenY()));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (getDensity() == Density.COMPACT && event.getButton() == MouseButton.PRIMARY) {
                menu().show(this, Side.BOTTOM, 0, 0);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (getDensity() == Density.COMPACT && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
                menu().show(this, Side.BOTTOM, 0, 0);
                event.consume();
            }
        });
    }

    private ContextMenu menu() {
        if (menu == null) {
            menu = actions.menu();
        }
        return menu;
    }

    /** Whether anything can be done to it: an actor of a recording has no buttons. */
    public BooleanProperty steerableProperty() { return steerable; }
    public boolean isSteerable() { return steerable.get(); }
    public void setSteerable(boolean value) { steerable.set(value); }

    /** What runs when the action is chosen, on the JavaFX thread. */
    public ObjectProperty<Runnable> onActionProperty(ActorAction action) { return actions.handler(action); }

    public void setOnStep(Runnable handler) { actions.handler(ActorAction.STEP).set(handler); }
    public void setOnRun(Runnable handler) { actions.handler(ActorAction.RUN).set(handler); }
    public void setOnHold(Runnable handler) { actions.handler(ActorAction.HOLD).set(handler); }
    public void setOnStop(Runnable handler) { actions.handler(ActorAction.STOP).set(handler); }
    public void setOnContinue(Runnable handler) { actions.handler(ActorAction.CONTINUE).set(handler); }
    public void setOnKill(Runnable handler) { actions.handler(ActorAction.KILL).set(handler); }
    public void setOnRemove(Runnable handler) { actions.handler(ActorAction.REMOVE).set(handler); }

    public StringProperty nameProperty() { return name; }
    public String getName() { return name.get(); }
    public void setName(String value) { name.set(value); }

    public LongProperty pidProperty() { return pid; }
    public long getPid() { return pid.get(); }
    public void setPid(long value) { pid.set(value); }

    public ObjectProperty<Activity> activityProperty() { return activity; }
    public Activity getActivity() { return activity.get(); }
    public void setActivity(Activity value) { activity.set(value); }

    public StringProperty activityTextProperty() { return activityText; }
    public String getActivityText() { return activityText.get(); }
    public void setActivityText(String value) { activityText.set(value); }

    public StringProperty registerNameProperty() { return registerName; }
    public String getRegisterName() { return registerName.get(); }
    public void setRegisterName(String value) { registerName.set(value); }

    public StringProperty registerValueProperty() { return registerValue; }
    public String getRegisterValue() { return registerValue.get(); }
    public void setRegisterValue(String value) { registerValue.set(value); }

    public StringProperty detailProperty() { return detail; }
    public String getDetail() { return detail.get(); }
    public void setDetail(String value) { detail.set(value); }

    public StringProperty operationsProperty() { return operations; }
    public String getOperations() { return operations.get(); }
    public void setOperations(String value) { operations.set(value); }

    public IntegerProperty accentProperty() { return accent; }
    public int getAccent() { return accent.get(); }
    public void setAccent(int value) { accent.set(value); }

    public BooleanProperty gateOpenProperty() { return gateOpen; }
    public boolean isGateOpen() { return gateOpen.get(); }
    public void setGateOpen(boolean value) { gateOpen.set(value); }

    public ObjectProperty<Density> densityProperty() { return density; }
    public Density getDensity() { return density.get(); }
    public void setDensity(Density value) { density.set(value); }
}
