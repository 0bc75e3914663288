package interleave.fxml.control;

/** Decides for each column of pixels of a lane what it shows: one kind of span, several by their shares, or nothing. */
final class LaneColumns {

    static final byte NOTHING = -1;
    static final byte MIXED = (byte) Span.values().length;
    private static final Span[] KINDS = Span.values();
    /** What makes up less of a column than the rest to this is not seen in it. */
    private static final float PURE = 0.86f;
    private static final float SEEN = 0.002f;

    private byte[] shown = {};
    private int count;

    void read(Lane lane) {
        count = lane.columns();
        if (shown.length < count) {
            shown = new byte[count];
        }
        for (var x = 0; x < count; x++) {
            shown[x] = of(lane, x);
        }
        for (var x = 0; x < count; x++) {
            if (shown[x] == MIXED && isBorder(x)) {
                shown[x] = (byte) strongest(lane, x);
            }
        }
    }

    private static byte of(Lane lane, int x) {
        var strongest = strongest(lane, x);
        var total = total(lane, x);
        if (total < SEEN) {
            return NOTHING;
        }
        return lane.shares()[strongest][x] >= PURE * total ? (byte) strongest : MIXED;
    }

    private static int strongest(Lane lane, int x) {
        var strongest = 0;
        for (var kind = 1; kind < KINDS.length; kind++) {
            if (lane.shares()[kind][x] > lane.shares()[strongest][x]) {
                strongest = kind;
            }
        }
        return strongest;
    }

    static float total(Lane lane, int x) {
        var total = 0f;
        for (var kind = 0; kind < KINDS.length; kind++) {
            total += lane.shares()[kind][x];
        }
        return total;
    }

    /** Between two spans, and not in the midst of many. */
    private boolean isBorder(int x) {
        return (x == 0 || shown[x - 1] != MIXED) && (x + 1 == count || shown[x + 1] != MIXED);
    }

    int count() {
        return count;
    }

    /** The ordinal of a {@link Span}, {@link #MIXED} or {@link #NOTHING}. */
    byte at(int x) {
        return shown[x];
    }

    /** The first column after {@code x} that shows something else. */
    int endOfRun(int x) {
        var end = x + 1;
        while (end < count && shown[end] == shown[x]) {
            end++;
        }
        return end;
    }
}
