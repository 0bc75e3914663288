package interleave.fxml.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/**
 * The whole window. Measured in letters, not in pixels, it becomes {@code :narrow}, {@code :tight}, {@code :small} and {@code :tiny} where it is less and less wide, {@code :low} where there is little
 * height, {@code :wide} where there is much; the side panel closes when it becomes narrow and opens when there is room again, and its button opens it at any time.
 *
 * <p>While it is {@code :presenting} the panels are away, and come back as they were. Its curtain covers all of it.
 */
public final class WindowPane extends BorderPane {

    private static final double NARROW = 96;
    private static final double TIGHT = 80;
    private static final double SMALL = 64;
    private static final double TINY = 50;
    private static final double LOW = 60;
    private static final double WIDE = 122;

    private final BooleanProperty sideOpen = new SimpleBooleanProperty(this, "sideOpen", true);
    private final ReadOnlyBooleanWrapper narrow = new ReadOnlyBooleanWrapper(this, "narrow");
    private final ReadOnlyBooleanWrapper low = new ReadOnlyBooleanWrapper(this, "low");
    private final ReadOnlyBooleanWrapper small = new ReadOnlyBooleanWrapper(this, "small");
    private final ReadOnlyBooleanWrapper tiny = new ReadOnlyBooleanWrapper(this, "tiny");
    private final BooleanProperty presenting = new SimpleBooleanProperty(this, "presenting", false);
    private final ReadOnlyBooleanWrapper panelsShown = new ReadOnlyBooleanWrapper(this, "panelsShown");
    private final ReadOnlyBooleanWrapper resultShown = new ReadOnlyBooleanWrapper(this, "resultShown");
    private final ReadOnlyBooleanWrapper sideShown = new ReadOnlyBooleanWrapper(this, "sideShown");
    private final Label ruler = new Label();
    private Region curtain;
    private ToggleButton sideToggle;

    public WindowPane() {
        getStyleClass().add("window");
        ruler.setManaged(false);
        ruler.setVisible(false);
        getChildren().add(ruler);
        widthProperty().subscribe(_ -> measure());
        heightProperty().subscribe(_ -> measure());
        ruler.fontProperty().subscribe(_ -> measure());
        panelsShown.bind(presenting.not());
        resultShown.bind(panelsShown.not().or(tiny.not().and(small.not().or(sideOpen.not()))));
        sideShown.bind(panelsShown.and(sideOpen));
        presenting.subscribe(on -> {
            Marks.mark(this, "presenting", on);
            measure();
        });
        narrow.subscribe(on -> {
            Marks.mark(this, "narrow", on);
            setSideOpen(!on);
        });
        small.subscribe(on -> Marks.mark(this, "small", on));
        tiny.subscribe(on -> Marks.mark(this, "tiny", on));
        low.subscribe(on -> Marks.mark(this, "low", on));
    }

    private void measure() {
        if (getWidth() > 0 && getHeight() > 0) {
            var em = ruler.getFont().getSize();
            if (!isPresenting()) {
                narrow.set(getWidth() < NARROW * em);
            }
            Marks.mark(this, "tight", getWidth() < TIGHT * em);
            small.set(getWidth() < SMALL * em);
            tiny.set(getWidth() < TINY * em);
            Marks.mark(this, "wide", getWidth() >= WIDE * em);
            low.set(getHeight() < LOW * em);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (curtain != null) {
            curtain.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }

    public ReadOnlyBooleanProperty narrowProperty() { return narrow.getReadOnlyProperty(); }
    /** Whether there is no room for what need not be said. */
    public ReadOnlyBooleanProperty smallProperty() { return small.getReadOnlyProperty(); }
    public boolean isSmall() { return small.get(); }
    /** Whether there is room for no more than what has to be said. */
    public ReadOnlyBooleanProperty tinyProperty() { return tiny.getReadOnlyProperty(); }
    public boolean isTiny() { return tiny.get(); }
    public ReadOnlyBooleanProperty lowProperty() { return low.getReadOnlyProperty(); }

    /** The button that is down while the side panel is open. */
    public ToggleButton getSideToggle() { return sideToggle; }
    public void setSideToggle(ToggleButton toggle) {
        sideToggle = toggle;
        toggle.selectedProperty().bindBidirectional(sideOpen);
    }

    public BooleanProperty sideOpenProperty() { return sideOpen; }
    public boolean isSideOpen() { return sideOpen.get(); }
    public void setSideOpen(boolean value) { sideOpen.set(value); }

    public BooleanProperty presentingProperty() { return presenting; }
    public boolean isPresenting() { return presenting.get(); }
    public void setPresenting(boolean value) { presenting.set(value); }

    /** Whether there is anything but stage, timeline and transport. */
    public ReadOnlyBooleanProperty panelsShownProperty() { return panelsShown.getReadOnlyProperty(); }
    public boolean isPanelsShown() { return panelsShown.get(); }

    /** Whether the stage has room for a result beside what happens. */
    public ReadOnlyBooleanProperty resultShownProperty() { return resultShown.getReadOnlyProperty(); }
    public boolean isResultShown() { return resultShown.get(); }

    /** Whether the side panel is open, and panels are shown. */
    public ReadOnlyBooleanProperty sideShownProperty() { return sideShown.getReadOnlyProperty(); }
    public boolean isSideShown() { return sideShown.get(); }

    /** What covers the whole window while it is visible. */
    public Region getCurtain() { return curtain; }
    public void setCurtain(Region region) {
        curtain = region;
        curtain.setManaged(false);
        curtain.setVisible(false);
        getChildren().add(curtain);
    }
}
