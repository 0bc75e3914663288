package interleave.fxml.control;

import java.util.function.BiConsumer;
import javafx.scene.Cursor;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** The whole session as a strip, the stretch that is seen as a window on it that can be dragged. */
final class TimelineOverview extends Region {

    /** A session that goes on is not painted anew before it has become longer by this. */
    private static final long REPAINTED_AFTER = TimeText.SECOND / 4;
    private static final double NARROWEST_THUMB = 8;

    private final LaneRaster raster;
    private final ImageView picture = new ImageView();
    private final Region thumb = Parts.region("timeline-thumb");
    private final BiConsumer<Long, Long> seek;
    private long from;
    private long to = 1;
    private long whole = 1;
    private long painted = -1;
    private double grabbedAt;

    /** @param seek called with the beginning and the length of the stretch to be seen, ns */
    TimelineOverview(TimelinePalette palette, BiConsumer<Long, Long> seek) {
        this.raster = new LaneRaster(palette);
        this.seek = seek;
        getStyleClass().add("timeline-overview");
        setManaged(false);
        setCursor(Cursor.HAND);
        picture.setMouseTransparent(true);
        picture.setSmooth(false);
        thumb.setManaged(false);
        thumb.setMouseTransparent(true);
        getChildren().addAll(picture, thumb);
        setOnMousePressed(event -> {
            var inside = event.getX() >= thumb.getLayoutX() && event.getX() <= thumb.getLayoutX() + thumb.getWidth();
            grabbedAt = inside ? event.getX() - thumb.getLayoutX() : thumb.getWidth() / 2;
            drag(event.getX());
        });
        setOnMouseDragged(event -> drag(event.getX()));
    }

    private void drag(double x) {
        seek.accept((long) ((x - grabbedAt) / Math.max(1, getWidth()) * whole), to - from);
    }

    /** It has to be painted anew, whatever its age. */
    void forget() {
        painted = -1;
    }

    /** Shows the session up to {@code newWhole} ns, and where the window on it lies. */
    void show(TimelineSource source, long newFrom, long newTo, long newWhole, double scale) {
        from = newFrom;
        to = newTo;
        if (painted < 0 || source.end() < painted || source.end() - painted >= REPAINTED_AFTER || Math.abs(newWhole - whole) >= REPAINTED_AFTER) {
            whole = newWhole;
            paint(source, newWhole, scale);
        }
        var left = Math.clamp((double) from / whole * getWidth(), 0, getWidth());
        var right = Math.clamp((double) to / whole * getWidth(), 0, getWidth());
        var wide = Math.max(NARROWEST_THUMB, right - left);
        thumb.resizeRelocate(Math.min(left, getWidth() - wide), 0, wide, getHeight());
    }

    private void paint(TimelineSource source, long newWhole, double scale) {
        var columns = (int) Math.max(1, getWidth() * scale);
        var rows = (int) Math.max(1, (getHeight() - 4) * scale);
        var lanes = source.stretch(0, newWhole, columns).lanes();
        raster.begin(columns, rows, scale);
        for (var i = 0; i < lanes.size(); i++) {
            var top = i * rows / lanes.size();
            var next = (i + 1) * rows / lanes.size();
            raster.paint(lanes.get(i), top, Math.max(1, next - top - (next - top > 3 ? 1 : 0)));
        }
        picture.setImage(raster.end());
        picture.setFitWidth(getWidth());
        picture.setFitHeight(getHeight() - 4);
        picture.setLayoutY(2);
        painted = source.end();
    }
}
