package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.NamedArg;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;

/** What the patterns of the timeline mean, drawn in the same way. */
public final class TimelineLegend extends HBox {

    private static final double WIDE = 1.7;
    /** Sharp where the screen has more pixels than the layout. */
    private static final int FINENESS = 2;

    private final Map<Span, ImageView> swatches = new EnumMap<>(Span.class);
    private final TimelinePalette palette = new TimelinePalette(this::paint);

    public TimelineLegend(@NamedArg("texts") Texts texts) {
        getStyleClass().add("timeline-legend");
        for (var kind : Span.values()) {
            var swatch = new ImageView();
            swatches.put(kind, swatch);
            getChildren().add(Parts.row("timeline-legend-entry", swatch,
                    Parts.label("timeline-legend-text", texts.get("span." + kind.name().toLowerCase(Locale.ROOT)))));
        }
        getChildren().add(palette);
    }

    /** Once there is a scene there are colours, and pixels may be written. */
    private void paint() {
        if (getScene() == null) {
            return;
        }
        var tall = Math.round(palette.smallFont().getSize());
        var wide = Math.round(tall * WIDE);
        swatches.forEach((kind, swatch) -> {
            var raster = new LaneRaster(palette);
            raster.begin((int) wide * FINENESS, (int) tall * FINENESS, FINENESS);
            raster.paint(kind, 0);
            swatch.setImage(raster.end());
            swatch.setFitWidth(wide);
            swatch.setFitHeight(tall);
        });
    }
}
