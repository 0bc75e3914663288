package interleave.fxml.control;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/** Moves the lanes up and down where they are too many. */
final class TimelineScroll extends ScrollBar {

    TimelineScroll() {
        setOrientation(Orientation.VERTICAL);
        setFocusTraversable(false);
    }

    void by(double pixels) {
        to(getValue() + pixels);
    }

    private void to(double value) {
        setValue(Math.clamp(value, 0, getMax()));
    }

    /** Far enough that a lane is seen. */
    void reveal(int lane, TimelineLayout layout) {
        setValue(Math.clamp(getValue(), (lane + 1) * layout.pitch() - (layout.bottom() - layout.top()), lane * layout.pitch()));
    }

    void place(TimelineLayout layout, int lanes) {
        var overflow = layout.overflow(lanes);
        var room = layout.bottom() - layout.top();
        setVisible(overflow > 1);
        setMax(overflow);
        to(getValue());
        setVisibleAmount(overflow * room / Math.max(1, overflow + room));
        var wide = prefWidth(-1);
        resizeRelocate(layout.width() - wide, layout.top(), wide, room);
    }
}
