package interleave.fxml.control;

/**
 * The pattern of one kind of span as a square of pixels that is laid side by side: running is solid, held is dotted, blocked is striped, stopped is
 * hatched crosswise.
 */
record SpanTile(int size, int[] pixels, int edge) {

    private static final double STRIPE = 0.45;
    private static final double DOT = 0.21;
    private static final double HATCH = 1.3;
    private static final int SMALLEST = 4;

    /** @param pitch from one dot or stripe to the next, pixels */
    static SpanTile of(Span kind, int strong, int wash, double pitch, double scale) {
        var size = Math.max(SMALLEST, (int) Math.round(pitch));
        var pixels = new int[size * size];
        for (var y = 0; y < size; y++) {
            for (var x = 0; x < size; x++) {
                pixels[y * size + x] = Argb.mix(wash, strong, switch (kind) {
                    case RUNNING -> 1;
                    case HELD -> dot(x, y, size);
                    case BLOCKED -> line(x + y, size, STRIPE * size);
                    case STOPPED -> Math.max(line(x + y, size, HATCH * scale), line(x - y, size, HATCH * scale));
                });
            }
        }
        return new SpanTile(size, pixels, strong);
    }

    /** How much of the pixel the dot in the middle covers. */
    private static double dot(int x, int y, int size) {
        var middle = (size - 1) / 2.0;
        return Math.max(1.1, size * DOT) + 0.5 - Math.hypot(x - middle, y - middle);
    }

    /** How much of the pixel lies on a line of this width across, its edges smooth. */
    private static double line(int at, int size, double width) {
        var fromMiddle = Math.abs(Math.floorMod(at, size) + 0.5 - size / 2.0);
        return width / 2 + 0.5 - fromMiddle;
    }

    int at(int x, int y) {
        return pixels[y % size * size + x % size];
    }
}
