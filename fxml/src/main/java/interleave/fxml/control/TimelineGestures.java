package interleave.fxml.control;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Mouse, touch and keys of a timeline: the wheel zooms about the pointer, a drag pans, a click goes there. */
final class TimelineGestures {

    private static final double WHEEL = 0.0035;
    private static final double KEY_ZOOM = 1.6;
    private static final double KEY_PAN = 0.15;
    /** A hand that clicks is not quite still. */
    private static final double STILL = 4;

    private final TimelineView view;
    private final TimelineViewport viewport;
    private double pressedAt;
    private double draggedTo;
    private boolean dragging;
    private boolean scrubbing;

    TimelineGestures(TimelineView view, TimelineViewport viewport) {
        this.view = view;
        this.viewport = viewport;
        view.setOnScroll(this::scroll);
        view.setOnZoom(event -> {
            viewport.zoom(event.getZoomFactor(), view.timeAt(event.getX()));
            view.moved();
            event.consume();
        });
        view.setOnMousePressed(this::press);
        view.setOnMouseDragged(this::drag);
        view.setOnMouseReleased(this::release);
        view.setOnMouseMoved(event -> view.point(event.getX(), event.getY()));
        view.setOnMouseExited(_ -> view.pointNowhere());
        view.setOnKeyPressed(this::key);
    }

    private void scroll(ScrollEvent event) {
        if (view.isOverNames(event.getX())) {
            view.scrollLanes(-event.getDeltaY());
        } else if (event.isShiftDown() || event.getDeltaX() != 0) {
            var delta = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
            viewport.pan(-delta * view.nanosPerUnit());
        } else {
            viewport.zoom(Math.exp(event.getDeltaY() * WHEEL), view.timeAt(event.getX()));
        }
        view.moved();
        event.consume();
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        pressedAt = event.getX();
        draggedTo = event.getX();
        dragging = false;
        scrubbing = event.getButton() == MouseButton.PRIMARY && view.isHandle(event.getX());
    }

    private void drag(MouseEvent event) {
        if (!event.isPrimaryButtonDown() || !dragging && Math.abs(event.getX() - pressedAt) < STILL) {
            return;
        }
        dragging = true;
        if (scrubbing) {
            view.setCursor(Cursor.H_RESIZE);
            view.goTo(view.timeAt(event.getX()));
            return;
        }
        view.setCursor(Cursor.CLOSED_HAND);
        viewport.pan((draggedTo - event.getX()) * view.nanosPerUnit());
        draggedTo = event.getX();
        view.moved();
    }

    private void release(MouseEvent event) {
        view.setCursor(Cursor.DEFAULT);
        if (!dragging && event.getButton() == MouseButton.PRIMARY && !view.isOverNames(event.getX())) {
            if (event.isShiftDown()) {
                view.measure(view.timeAt(event.getX()));
            } else {
                view.goTo(view.timeAt(event.getX()));
            }
        }
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown()) {
            return;
        }
        var known = event.isControlDown() ? keyWithControl(event.getCode()) : event.isShiftDown() && event.getCode() == KeyCode.M ? measure() : plainKey(event.getCode());
        if (known) {
            view.moved();
            event.consume();
        }
    }

    private boolean keyWithControl(KeyCode code) {
        switch (code) {
            case LEFT -> view.chooseOperation(-1);
            case RIGHT -> view.chooseOperation(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean measure() {
        view.measure(view.attended());
        return true;
    }

    private boolean plainKey(KeyCode code) {
        switch (code) {
            case LEFT -> viewport.pan(-KEY_PAN * viewport.length());
            case RIGHT -> viewport.pan(KEY_PAN * viewport.length());
            case UP -> view.chooseLane(-1);
            case DOWN -> view.chooseLane(1);
            case PLUS, EQUALS, ADD -> view.zoomByKey(KEY_ZOOM);
            case MINUS, SUBTRACT -> view.zoomByKey(1 / KEY_ZOOM);
            case HOME -> viewport.showBeginning();
            case END -> view.goLive();
            case DIGIT0, NUMPAD0 -> viewport.showAll();
            case ENTER -> view.goTo(view.attended());
            case ESCAPE -> {
                return view.forgetMeasure();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
