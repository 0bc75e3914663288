package interleave.fxml.control;

import interleave.fxml.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.TextField;

/**
 * A time of a session, as the language writes it: 4.349 in seconds, 1:02.5 in minutes and seconds. It shows as many digits as a session of that length needs; a time that nobody
 * has changed is meant to the last ns.
 */
final class TimeField extends TextField {

    private static final BigDecimal SECOND = BigDecimal.valueOf(TimeText.SECOND);
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
    private static final int NANO_DIGITS = 9;
    private static final int MICRO_DIGITS = 6;
    private static final int MILLI_DIGITS = 3;
    private static final int MOST_PARTS = 3;

    private final DecimalFormat format;
    private final long end;
    private final long given;
    private final String shown;
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(this, "valid", true);

    /**
     * @param nanos since the session began
     * @param end   of the session, ns since it began: nothing is behind it
     */
    TimeField(Texts texts, long nanos, long end) {
        this.end = end;
        given = nanos;
        format = new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(texts.locale()));
        format.setMaximumFractionDigits(end < TimeText.MILLI ? NANO_DIGITS : end < TimeText.SECOND ? MICRO_DIGITS : MILLI_DIGITS);
        format.setRoundingMode(RoundingMode.DOWN);
        format.setParseBigDecimal(true);
        shown = text(nanos);
        getStyleClass().addAll("number-field", "time-field");
        setTooltip(Parts.tooltip(texts.get("time.form")));
        setText(shown);
        textProperty().subscribe(_ -> {
            valid.set(nanos().isPresent());
            Marks.mark(this, "invalid", !valid.get());
        });
    }

    private String text(long nanos) {
        var minutes = nanos / TimeText.MINUTE;
        var seconds = format.format(BigDecimal.valueOf(nanos % TimeText.MINUTE).divide(SECOND));
        if (minutes == 0) {
            return seconds;
        }
        var padded = (nanos % TimeText.MINUTE < 10 * TimeText.SECOND ? "0" : "") + seconds;
        return minutes < 60 ? minutes + ":" + padded : String.format(Locale.ROOT, "%d:%02d:%s", minutes / 60, minutes % 60, padded);
    }

    /** Nothing where what is typed is no time of the session. */
    OptionalLong nanos() {
        if (getText().equals(shown)) {
            return OptionalLong.of(given);
        }
        var parts = getText().strip().split(":", -1);
        var whole = BigDecimal.ZERO;
        for (var i = 0; i < parts.length - 1; i++) {
            if (!WHOLE.matcher(parts[i]).matches()) {
                return OptionalLong.empty();
            }
            whole = whole.add(new BigDecimal(parts[i])).multiply(SIXTY);
        }
        var seconds = seconds(parts[parts.length - 1]);
        if (parts.length > MOST_PARTS || seconds == null || seconds.signum() < 0 || parts.length > 1 && seconds.compareTo(SIXTY) >= 0) {
            return OptionalLong.empty();
        }
        var nanos = whole.add(seconds).multiply(SECOND);
        return nanos.compareTo(BigDecimal.valueOf(end)) > 0 ? OptionalLong.empty() : OptionalLong.of(nanos.longValue());
    }

    /** Null for what is no number. */
    private BigDecimal seconds(String typed) {
        var position = new ParsePosition(0);
        var number = (BigDecimal) format.parse(typed, position);
        return position.getIndex() < typed.length() ? null : number;
    }

    ReadOnlyBooleanProperty validProperty() {
        return valid.getReadOnlyProperty();
    }
}
