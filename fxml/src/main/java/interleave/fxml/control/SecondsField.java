package interleave.fxml.control;

import interleave.fxml.Texts;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParsePosition;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.TextField;

/** A time of a session in seconds, to the last ns, as the language writes it. */
final class SecondsField extends TextField {

    private static final BigDecimal SECOND = BigDecimal.valueOf(TimeText.SECOND);

    private final DecimalFormat format;
    private final long end;
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(this, "valid", true);

    /**
     * @param nanos since the session began
     * @param end   of the session, ns since it began: nothing is behind it
     */
    SecondsField(Texts texts, long nanos, long end) {
        this.end = end;
        format = new DecimalFormat("0.#########", DecimalFormatSymbols.getInstance(texts.locale()));
        format.setParseBigDecimal(true);
        getStyleClass().addAll("number-field", "seconds-field");
        setText(format.format(BigDecimal.valueOf(nanos).divide(SECOND)));
        textProperty().subscribe(_ -> {
            valid.set(nanos().isPresent());
            Marks.mark(this, "invalid", !valid.get());
        });
    }

    /** Nothing where what is typed is no time of the session. */
    OptionalLong nanos() {
        var position = new ParsePosition(0);
        var typed = getText().strip();
        var seconds = (BigDecimal) format.parse(typed, position);
        if (seconds == null || position.getIndex() < typed.length() || seconds.signum() < 0 || seconds.compareTo(BigDecimal.valueOf(end).divide(SECOND)) > 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(seconds.multiply(SECOND).longValue());
    }

    ReadOnlyBooleanProperty validProperty() {
        return valid.getReadOnlyProperty();
    }
}
