package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.shape.Line;

/** The flags of a timeline, above its lanes: each with its sign, and with its name where there is room before the next one. */
final class TimelineFlags extends Group {

    private static final double APART = 2;
    private static final double HEIGHT = 1.25;

    private final Texts texts;
    private final TimelineView view;
    private final List<TimelineFlag> flags = new ArrayList<>();
    private final List<Line> poles = new ArrayList<>();
    private FlagHand hand = FlagHand.NONE;

    TimelineFlags(TimelineView view, Texts texts) {
        this.view = view;
        this.texts = texts;
        setManaged(false);
    }

    boolean isEmpty() {
        return flags.isEmpty();
    }

    void setHand(FlagHand value) {
        hand = value;
    }

    FlagHand hand() {
        return hand;
    }

    TimelineView view() {
        return view;
    }

    /** In the order of their times; the keyboard stays where it was. */
    void show(List<Flag> now) {
        var attended = flags.stream().filter(TimelineFlag::isFocused).mapToInt(flags::indexOf).findFirst().orElse(-1);
        flags.clear();
        poles.clear();
        for (var flag : now) {
            flags.add(new TimelineFlag(flag, this, texts));
            var pole = new Line();
            pole.getStyleClass().add("flag-pole");
            pole.setMouseTransparent(true);
            poles.add(pole);
        }
        getChildren().setAll(poles);
        getChildren().addAll(flags);
        if (attended >= 0 && !flags.isEmpty()) {
            flags.get(Math.min(attended, flags.size() - 1)).requestFocus();
        }
    }

    /** The keyboard goes to the flag before or behind one. */
    void attend(TimelineFlag from, int step) {
        var next = flags.indexOf(from) + step;
        if (next >= 0 && next < flags.size()) {
            var flag = flags.get(next);
            flag.requestFocus();
            view.reveal(flag.flag().time());
            view.moved();
        }
    }

    void place(TimeWindow window, TimelineLayout layout) {
        var tall = layout.em() * HEIGHT;
        var limit = layout.width();
        for (var i = flags.size() - 1; i >= 0; i--) {
            var flag = flags.get(i);
            var time = flag.shownAt();
            var seen = time >= window.from() && time <= window.to();
            var x = Math.round(window.xWithin(time));
            flag.setVisible(seen);
            poles.get(i).setVisible(seen);
            TimelineMeasure.stand(poles.get(i), x, layout.flags(), layout.bottom());
            if (seen) {
                flag.applyCss();
                flag.setWide(limit - x - APART);
                flag.resize(Math.min(flag.prefWidth(-1), Math.max(flag.signWidth(), limit - x - APART)), tall);
                flag.relocate(x, layout.flags());
                limit = x;
            }
        }
    }

    String describe(Flag flag) {
        var kind = texts.get("flag." + flag.kind().name().toLowerCase(Locale.ROOT));
        return texts.format("flag.described", kind, flag.name(), TimeText.length(flag.time(), texts.locale()), flag.note()).strip();
    }
}
