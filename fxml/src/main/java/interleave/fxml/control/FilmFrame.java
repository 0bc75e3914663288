package interleave.fxml.control;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands around a stage that is watched without a window: its title and how far it has come above it, what just happens in a line below. */
public final class FilmFrame extends BorderPane {

    private final Label title = Parts.label("film-title");
    private final Label time = Parts.label("film-time");
    private final Label who = Parts.label("film-who");
    private final Label what = Parts.label("film-what");
    private final Way way = new Way();

    /** A bar as long as the part of the way that is done. */
    private static final class Way extends Region {

        private final Region done = Parts.region("film-way-done");
        private double share;

        private Way() {
            getStyleClass().add("film-way");
            getChildren().add(done);
        }

        private void show(double value) {
            share = value;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            done.resizeRelocate(0, 0, snapSizeX(getWidth() * share), getHeight());
        }
    }

    public FilmFrame() {
        getStyleClass().add("film-frame");
        time.setMinWidth(USE_PREF_SIZE);
        who.setMinWidth(USE_PREF_SIZE);
        HBox head = Parts.row("film-head", title, Parts.gap(), time);
        setTop(new VBox(head, way));
        setBottom(Parts.row("film-caption", who, what));
    }

    public void setTitle(String value) {
        title.setText(value);
    }

    /**
     * How far it has come.
     *
     * @param nanos since its beginning
     * @param share of what is shown, 0 to 1
     */
    public void setTime(long nanos, double share, Locale locale) {
        time.setText(TimeText.clock(nanos, TimeText.SECOND / 10, locale));
        way.show(Math.clamp(share, 0, 1));
    }

    /** What just happens, and whose doing it is. */
    public void setCaption(String doer, int accent, String deed) {
        who.setText(doer);
        Marks.accent(who, accent);
        Parts.show(who, !doer.isEmpty());
        what.setText(deed);
    }

    /** Words that stand there for themselves. */
    public void setHeadline(String headline, String more) {
        setCaption(headline, 0, more);
        Marks.mark(who, "accent-0", false);
    }
}
