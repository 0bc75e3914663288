package interleave.fxml.control;

/**
 * Where a speed stands on a slider from 0 to 100: logarithmic from the slowest to the fastest measured speed, then a gap, then
 * "as fast as it goes", which is {@link Double#POSITIVE_INFINITY} operations a second.
 */
final class SpeedScale implements PaceSlider.Scale {

    static final double SLOWEST = 0.5;
    static final double FASTEST = 1000;
    private static final double MEASURED_END = 94;
    private static final double SNAP = 97;
    private static final double DECADES = Math.log10(FASTEST / SLOWEST);
    private static final double[] STOPS = {0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, Double.POSITIVE_INFINITY};

    @Override
    public double position(double speed) {
        if (speed > FASTEST) {
            return END;
        }
        return MEASURED_END * Math.log10(Math.max(speed, SLOWEST) / SLOWEST) / DECADES;
    }

    /** Rounded to two digits, as finer ones mean nothing on a slider. */
    @Override
    public double value(double position) {
        if (position >= SNAP) {
            return Double.POSITIVE_INFINITY;
        }
        var exact = SLOWEST * Math.pow(10, DECADES * Math.clamp(position / MEASURED_END, 0, 1));
        var unit = Math.pow(10, Math.floor(Math.log10(exact)) - 1);
        return Math.clamp(Math.round(exact / unit) * unit, SLOWEST, FASTEST);
    }

    @Override
    public double next(double speed) {
        for (var stop : STOPS) {
            if (stop > speed * 1.001) {
                return stop;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double previous(double speed) {
        for (var i = STOPS.length - 1; i >= 0; i--) {
            if (STOPS[i] < speed * 0.999) {
                return STOPS[i];
            }
        }
        return SLOWEST;
    }
}
