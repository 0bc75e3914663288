package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.beans.NamedArg;
import javafx.beans.property.DoubleProperty;

/** How many operations a second each actor may do: from one in two seconds to as many as it can. */
public final class SpeedSlider extends PaceSlider {

    private static final double USUAL = 2;

    public SpeedSlider(@NamedArg("texts") Texts texts) {
        super("operationsPerSecond", USUAL, new SpeedScale(),
                speed -> Double.isInfinite(speed) ? texts.get("speed.unlimited") : texts.format("speed.value", speed), texts.get("speed.title"), texts.get("speed.tip"));
    }

    /** {@link Double#POSITIVE_INFINITY} is as fast as it goes; other values are kept between 0.5 and 1,000. */
    public DoubleProperty operationsPerSecondProperty() { return value(); }
    public double getOperationsPerSecond() { return value().get(); }
    public void setOperationsPerSecond(double value) { value().set(value); }
}
