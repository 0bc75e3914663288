package interleave.ui;

import interleave.fxml.Desktop;
import interleave.fxml.Look;
import interleave.fxml.Theme;
import interleave.fxml.Zoom;
import interleave.remembered.Notes;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.util.Subscription;

/** How the window looks: theme, size of type, motion; as it was chosen, and where nothing was, as the desktop has it. */
final class Appearance implements AutoCloseable {
    private static final String LOOK = "theme";
    private static final String ZOOM = "zoom";
    private static final String REDUCED_MOTION = "reduced-motion";
    private static final double ZOOM_STEP = 0.1;

    private final Parent root;
    private final Notes settings;
    private final BooleanProperty reducedMotion;
    private final Consumer<Double> zoomed;
    private final ObservableValue<Theme> desktopTheme = Desktop.theme();
    private final Subscription followed;
    private double enlarged = 1;

    /**
     * @param settings where it is remembered
     * @param reducedMotion set where little is to move
     * @param zoomed told how large it is, 1 is normal
     */
    Appearance(Parent root, Notes settings, BooleanProperty reducedMotion, Consumer<Double> zoomed) {
        this.root = root;
        this.settings = settings;
        this.reducedMotion = reducedMotion;
        this.zoomed = zoomed;
        followed = Subscription.combine(
                root.sceneProperty().subscribe(this::wear),
                desktopTheme.subscribe(this::wear),
                Desktop.reducedMotion().subscribe(_ -> showMotion()));
        showZoom();
    }

    /** Shows the outline of a window as the window itself will look. */
    static void show(Scene outline, Notes settings) {
        theme(settings).applyToOutline(outline);
        Zoom.apply(outline, zoom(settings));
    }

    /** Has the style of the window read, while that is still being made. */
    static void prepare(Scene outline, Notes settings) {
        theme(settings).apply(outline);
    }

    private static Theme theme(Notes settings) {
        return look(settings).theme().orElseGet(Desktop.theme()::getValue);
    }

    Look look() {
        return look(settings);
    }

    private static Look look(Notes settings) {
        return settings.one(LOOK, Look.class).orElse(Look.SYSTEM);
    }

    void choose(Look look) {
        settings.note(LOOK, look);
        settings.save();
        wear();
    }

    private void wear() {
        if (root.getScene() != null) {
            look().theme().orElseGet(desktopTheme::getValue).apply(root.getScene());
        }
    }

    boolean isReducedMotion() {
        return reducedMotion.get();
    }

    void setReducedMotion(boolean reduced) {
        settings.note(REDUCED_MOTION, Boolean.toString(reduced));
        settings.save();
        showMotion();
    }

    private void showMotion() {
        reducedMotion.set(settings.word(REDUCED_MOTION).map(Boolean::valueOf).orElseGet(Desktop.reducedMotion()::getValue));
    }

    /** @param steps 1 is larger, −1 smaller */
    void zoom(int steps) {
        setZoom(zoom() + steps * ZOOM_STEP);
    }

    void resetZoom() {
        setZoom(1);
    }

    private double zoom() {
        return zoom(settings);
    }

    private static double zoom(Notes settings) {
        return Math.clamp(settings.number(ZOOM).orElse(1.0), Zoom.SMALLEST, Zoom.LARGEST);
    }

    private void setZoom(double factor) {
        settings.note(ZOOM, Math.round(Math.clamp(factor, Zoom.SMALLEST, Zoom.LARGEST) * 100) / 100.0);
        settings.save();
        showZoom();
    }

    /** Makes the type so many times as large as was chosen, without changing that. Takes effect at once. */
    void enlarge(double times) {
        enlarged = times;
        showZoom();
        root.applyCss();
    }

    private void showZoom() {
        Zoom.apply(root, zoom() * enlarged);
        zoomed.accept(zoom());
    }

    /** No longer follows the desktop. */
    @Override
    public void close() {
        followed.unsubscribe();
    }
}
