package interleave.fxml.control;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Lanes as pixels. What a drawing costs depends on its pixels alone: neither on how much was recorded nor on how many spans, patterns and ticks
 * there are. Everything here is measured in pixels.
 */
final class LaneRaster {

    private static final int BETWEEN_TICKS = 3;
    private static final double TICK_MARGIN = 0.24;
    private static final int NARROWEST_PATTERN = 5;
    private static final double WAVE = 0.62;
    private static final double WAVE_STRENGTH = 0.6;

    private final TimelinePalette palette;
    private final LaneColumns columns = new LaneColumns();
    private final SpanTile[] tiles = new SpanTile[Span.values().length];
    private PixelBuffer<IntBuffer> buffer;
    private WritableImage image;
    private int[] pixels = {};
    private int width;
    private int height;
    private double scale = 1;

    LaneRaster(TimelinePalette palette) {
        this.palette = palette;
    }

    /** Empties it, and gives it another size if need be. */
    void begin(int newWidth, int newHeight, double newScale) {
        if (image == null || newWidth != width || newHeight != height) {
            width = newWidth;
            height = newHeight;
            pixels = new int[width * height];
            buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        } else {
            Arrays.fill(pixels, 0);
        }
        scale = newScale;
    }

    /** What has been painted is seen from now on. */
    WritableImage end() {
        buffer.updateBuffer(_ -> null);
        return image;
    }

    /**
     * Paints a lane with its operations; of its columns the first is the first of the picture.
     *
     * @param window its left edge and width in pixels
     * @param top    of the spans; may lie outside the picture
     * @param tall   height of the spans
     * @param most   operations in the fullest column of all lanes
     */
    void paint(Lane lane, TimeWindow window, int top, int tall, float most) {
        paint(lane, top, tall);
        if (lane.ticks().length > 0 && lane.ticks().length <= columns.count() / BETWEEN_TICKS) {
            ticks(lane, window, top, tall);
        } else if (most > 0) {
            wave(lane, top, tall, most);
        }
    }

    /** Paints the spans of a lane alone. */
    void paint(Lane lane, int top, int tall) {
        columns.read(lane);
        cutTiles(lane, tall);
        for (int x = 0, end; x < columns.count(); x = end) {
            end = columns.endOfRun(x);
            if (columns.at(x) == LaneColumns.MIXED) {
                mixed(lane, x, end, top, tall);
            } else if (columns.at(x) != LaneColumns.NOTHING) {
                run(tiles[columns.at(x)], columns.at(x) == Span.RUNNING.ordinal(), x, end, top, tall);
            }
        }
    }

    private void cutTiles(Lane lane, int tall) {
        for (var kind : Span.values()) {
            tiles[kind.ordinal()] = tile(kind, lane.accent(), tall);
        }
    }

    private SpanTile tile(Span kind, int accent, int tall) {
        return SpanTile.of(kind, Argb.of(palette.strong(kind, accent)), Argb.of(palette.wash(kind, accent)), Math.max(5 * scale, tall / 3.2), scale);
    }

    /** Paints one kind of span alone, over the whole picture. */
    void paint(Span kind, int accent) {
        run(tile(kind, accent, height), kind == Span.RUNNING, 0, width, 0, height);
    }

    /** One kind for some while: with an edge and round corners where there is room. */
    private void run(SpanTile tile, boolean solid, int from, int to, int top, int tall) {
        var wide = to - from >= NARROWEST_PATTERN * scale;
        var patterned = wide && !solid && tall >= NARROWEST_PATTERN * scale;
        var edge = patterned ? (int) Math.max(1, Math.round(scale)) : 0;
        var radius = wide && tall >= NARROWEST_PATTERN * scale ? Math.min(tall / 6.0, 4 * scale) : 0;
        for (var y = Math.max(0, top); y < Math.min(height, top + tall); y++) {
            var fromEdge = Math.min(y - top, top + tall - 1 - y);
            var inset = radius - Math.sqrt(Math.max(0, radius * radius - Math.pow(Math.max(0, radius - fromEdge - 0.5), 2)));
            var line = y * width;
            for (var x = from; x < to; x++) {
                var side = Math.min(x - from, to - 1 - x);
                var color = !patterned || fromEdge < edge || side - Math.floor(inset) < edge ? tile.edge() : tile.at(x, y);
                pixels[line + x] = side >= inset ? color : Argb.mix(0, color, side + 1 - inset);
            }
        }
    }

    /** Several kinds by turns, too short to be told apart: one above the other by their shares, running at the bottom. */
    private void mixed(Lane lane, int from, int to, int top, int tall) {
        for (var x = from; x < to; x++) {
            var total = LaneColumns.total(lane, x);
            var bottom = (double) top + tall;
            for (var kind = 0; kind < tiles.length; kind++) {
                var part = lane.shares()[kind][x] / total * tall;
                var upper = bottom - part;
                for (var y = Math.max(0, (int) Math.round(upper)); y < Math.min(height, (int) Math.round(bottom)); y++) {
                    pixels[y * width + x] = tiles[kind].at(x, y);
                }
                bottom = upper;
            }
        }
    }

    /** White where the actor runs for long enough to be seen running, in its own colour on every pattern. */
    private void ticks(Lane lane, TimeWindow window, int top, int tall) {
        var thick = (int) Math.max(Math.round(scale), tall / 14);
        var light = Argb.of(palette.tick());
        var own = Argb.of(palette.accent(lane.accent()));
        var last = -BETWEEN_TICKS;
        for (var time : lane.ticks()) {
            var x = (int) Math.floor(window.x(time));
            if (x >= 0 && x < columns.count() && x - last >= BETWEEN_TICKS) {
                last = x;
                var running = isSeenRunning(x);
                var margin = running ? (int) Math.round(tall * TICK_MARGIN) : 1;
                bar(x, thick, top + margin, top + tall - margin, running ? light : own, 1);
            }
        }
    }

    private boolean isSeenRunning(int x) {
        for (var at = Math.max(0, x - 1); at <= Math.min(columns.count() - 1, x + 1); at++) {
            if (columns.at(at) != Span.RUNNING.ordinal() && columns.at(at) != LaneColumns.MIXED) {
                return false;
            }
        }
        return true;
    }

    /** Operations that are too many to be told apart: the taller, the more of them. */
    private void wave(Lane lane, int top, int tall, float most) {
        var light = Argb.of(palette.tick());
        var own = Argb.of(palette.accent(lane.accent()));
        for (var x = 0; x < columns.count(); x++) {
            var share = Math.sqrt(lane.operations()[x] / most) * WAVE;
            if (share > 0) {
                var half = Math.max(1, (int) Math.round(share * tall / 2));
                var middle = top + tall / 2;
                var running = isSeenRunning(x);
                bar(x, 1, middle - half, middle + half, running ? light : own, running ? WAVE_STRENGTH : 1);
            }
        }
    }

    private void bar(int x, int thick, int from, int to, int color, double strength) {
        for (var y = Math.max(0, from); y < Math.min(height, to); y++) {
            for (var at = x; at < Math.min(width, x + thick); at++) {
                pixels[y * width + at] = strength == 1 ? color : Argb.mix(pixels[y * width + at], color, strength);
            }
        }
    }
}
