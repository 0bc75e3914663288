package interleave.fxml.control;

/**
 * Where things are in a timeline of this size: from the top the heads of playhead and measure, the flags, the lanes, the ruler, the overview; names on the left.
 *
 * @param names  width of the names
 * @param flags  top of the flags
 * @param top    of the lanes' place
 * @param bottom of the lanes' place
 * @param pitch  from lane to lane
 * @param first  top of the first lane, above {@code top} where lanes are scrolled
 */
record TimelineLayout(double em, double width, double height, double names, double flags, double top, double bottom, double overviewTop,
        double pitch, double first) {

    static final double LANE_FILL = 0.62;
    private static final double SMALLEST_LANE = 1.1;
    private static final double LARGEST_LANE = 3;
    private static final double HEAD = 0.95;
    private static final double FLAGS = 1.35;
    private static final double RULER = 1.65;
    private static final double OVERVIEW = 1.05;
    /** So many lanes, or all there are, come before the overview. */
    private static final int MOST_URGENT = 2;

    /**
     * @param flagged  whether there are flags
     * @param scrolled by how much, 0 where all lanes have room
     */
    static TimelineLayout of(double em, double width, double height, double names, boolean flagged, int lanes, double scrolled) {
        var flags = HEAD * em;
        var top = flags + (flagged ? FLAGS * em : 0);
        var overviewTop = height - (height - top - (RULER + OVERVIEW) * em < Math.clamp(lanes, 1, MOST_URGENT) * SMALLEST_LANE * em ? 0 : OVERVIEW * em);
        var bottom = Math.max(top, overviewTop - RULER * em);
        var pitch = lanes == 0 ? LARGEST_LANE * em : Math.clamp((bottom - top) / lanes, em * SMALLEST_LANE, em * LARGEST_LANE);
        var scroll = Math.clamp(scrolled, 0, Math.max(0, lanes * pitch - (bottom - top)));
        return new TimelineLayout(em, width, height, names, flags, top, bottom, overviewTop, pitch, top - scroll);
    }

    /** What it wants to have for so many lanes. */
    static double heightFor(int lanes, boolean flagged, double em) {
        return em * (HEAD + (flagged ? FLAGS : 0) + RULER + OVERVIEW + lanes * (SMALLEST_LANE + 0.2));
    }

    TimeWindow window(long from, long to) {
        return new TimeWindow(from, to, names, right() - names);
    }

    double right() {
        return Math.max(names + 1, width - em);
    }

    double fill() {
        return pitch * LANE_FILL;
    }

    double laneTop(int lane) {
        return first + lane * pitch;
    }

    /** Top of the spans of a lane. */
    double spanTop(int lane) {
        return laneTop(lane) + (pitch - fill()) / 2;
    }

    int laneAt(double y) {
        return (int) Math.floor((y - first) / pitch);
    }

    /** How much of the lanes has no room. */
    double overflow(int lanes) {
        return Math.max(0, lanes * pitch - (bottom - top));
    }

    boolean hasOverview() {
        return overviewTop < height;
    }
}
