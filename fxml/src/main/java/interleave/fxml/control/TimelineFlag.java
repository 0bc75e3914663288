package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** One flag. A click or Enter goes there, a double click or F2 changes it, Delete removes it; a drag moves it, as Shift with an arrow does. */
final class TimelineFlag extends Label {

    /** A hand that clicks is not quite still. */
    private static final double STILL = 4;
    /** By so many pixels an arrow moves it. */
    private static final double NUDGE = 8;
    /** Letters that a name needs at least. */
    private static final double LEAST_NAME = 3.5;

    private final Flag flag;
    private final TimelineFlags flags;
    private long dragged = -1;
    private double pressedAt;

    TimelineFlag(Flag flag, TimelineFlags flags, Texts texts) {
        super(flag.name(), flag.kind().icon());
        this.flag = flag;
        this.flags = flags;
        getStyleClass().add("flag");
        Marks.mark(this, Flag.Kind.class, flag.kind());
        setManaged(false);
        setFocusTraversable(true);
        setMnemonicParsing(false);
        setCursor(Cursor.HAND);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(flags.describe(flag));
        setTooltip(Parts.tooltip(flag.name() + (flag.note().isEmpty() ? "" : "\n" + flag.note())));
        setContextMenu(new ContextMenu(
                item(texts.get("flag.go"), () -> flags.hand().go(flag)),
                item(texts.get("flag.edit"), () -> flags.hand().edit(flag)),
                item(texts.get("flag.remove"), () -> flags.hand().remove(flag))));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnKeyPressed(this::key);
    }

    private static MenuItem item(String text, Runnable run) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> run.run());
        return item;
    }

    Flag flag() {
        return flag;
    }

    /** Where it stands, or is being dragged to. */
    long shownAt() {
        return dragged < 0 ? flag.time() : dragged;
    }

    /** Its name goes where there is no room for it. */
    void setWide(double room) {
        setContentDisplay(room - signWidth() < LEAST_NAME * getFont().getSize() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }

    double signWidth() {
        return getGraphic().prefWidth(-1) + snappedLeftInset() + snappedRightInset();
    }

    private void press(MouseEvent event) {
        requestFocus();
        pressedAt = event.getSceneX();
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (event.isPrimaryButtonDown() && (dragged >= 0 || Math.abs(event.getSceneX() - pressedAt) >= STILL)) {
            dragged = flags.view().timeWithin(flags.view().sceneToLocal(event.getSceneX(), 0).getX());
            flags.view().moved();
        }
        event.consume();
    }

    private void release(MouseEvent event) {
        event.consume();
        if (dragged >= 0) {
            var to = dragged;
            dragged = -1;
            flags.hand().move(flag, to);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            if (event.getClickCount() == 1) {
                flags.hand().go(flag);
            } else {
                flags.hand().edit(flag);
            }
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> flags.hand().go(flag);
            case F2 -> flags.hand().edit(flag);
            case DELETE -> flags.hand().remove(flag);
            case LEFT -> leftOrRight(event, -1);
            case RIGHT -> leftOrRight(event, 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void leftOrRight(KeyEvent event, int step) {
        if (event.isShiftDown()) {
            flags.hand().move(flag, Math.max(0, flag.time() + (long) (step * NUDGE * flags.view().nanosPerUnit())));
        } else {
            flags.attend(this, step);
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            flags.hand().go(flag);
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
