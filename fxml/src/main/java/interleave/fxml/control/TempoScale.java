package interleave.fxml.control;

/** Tempi on a slider: logarithmic from a millionth of real time to a hundred times as fast. */
final class TempoScale implements PaceSlider.Scale {

    static final double SLOWEST = 1e-6;
    static final double FASTEST = 100;
    private static final double DECADES = Math.log10(FASTEST / SLOWEST);
    private static final double[] STEPS = {1, 2, 5, 10};
    /** So near to real time it is meant. */
    private static final double NEAR = 1.2;

    @Override
    public double position(double tempo) {
        return END * Math.log10(Math.clamp(tempo, SLOWEST, FASTEST) / SLOWEST) / DECADES;
    }

    @Override
    public double value(double position) {
        var exact = SLOWEST * Math.pow(10, DECADES * Math.clamp(position / END, 0, 1));
        if (exact < NEAR && exact > 1 / NEAR) {
            return 1;
        }
        return exact > 1 ? rounded(exact) : 1 / rounded(1 / exact);
    }

    /** To two digits. */
    private static double rounded(double factor) {
        var unit = Math.pow(10, Math.floor(Math.log10(factor)) - 1);
        return Math.round(factor / unit) * unit;
    }

    @Override
    public double next(double tempo) {
        var decade = Math.pow(10, Math.floor(Math.log10(tempo * 1.001)));
        for (var step : STEPS) {
            if (step * decade > tempo * 1.001) {
                return Math.min(FASTEST, step * decade);
            }
        }
        return FASTEST;
    }

    @Override
    public double previous(double tempo) {
        var decade = Math.pow(10, Math.floor(Math.log10(tempo * 0.999)));
        for (var i = STEPS.length - 1; i >= 0; i--) {
            if (STEPS[i] * decade < tempo * 0.999) {
                return Math.max(SLOWEST, STEPS[i] * decade);
            }
        }
        return SLOWEST;
    }
}
