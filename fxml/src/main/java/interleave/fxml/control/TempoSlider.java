package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.beans.NamedArg;
import javafx.beans.property.DoubleProperty;

/** How fast a recording is played: 1 is as fast as it happened, from a millionth of that to a hundred times as fast. */
public final class TempoSlider extends PaceSlider {

    private static final double REAL = 0.001;

    public TempoSlider(@NamedArg("texts") Texts texts) {
        super("tempo", 1, new TempoScale(), tempo -> words(tempo, texts), texts.get("tempo.title"), texts.get("tempo.tip"));
    }

    /** How fast that is. */
    static String words(double tempo, Texts texts) {
        if (Math.abs(tempo - 1) < REAL) {
            return texts.get("tempo.real");
        }
        return tempo > 1 ? texts.format("tempo.faster", tempo) : texts.format("tempo.slower", 1 / tempo);
    }

    public DoubleProperty tempoProperty() { return value(); }
    public double getTempo() { return value().get(); }
    public void setTempo(double tempo) { value().set(Math.clamp(tempo, TempoScale.SLOWEST, TempoScale.FASTEST)); }
}
