package interleave.ui;

import interleave.fxml.control.Flag;
import interleave.fxml.control.MarkerText;
import interleave.recording.Marker;

/** Markers as the controls know them, and back. */
final class MarkerTexts {
    private MarkerTexts() {}

    static MarkerText of(Marker marker) {
        return new MarkerText(
                marker.title(), marker.note(), marker.chapter(), marker.stop(), marker.question(),
                marker.answers().stream().map(answer -> new MarkerText.Choice(answer.text(), answer.right())).toList(), marker.explanation());
    }

    static Marker marker(MarkerText text, long event, long time) {
        return new Marker(
                event, time, text.title(), text.note(), text.chapter(), text.stop(), text.question(),
                text.choices().stream().map(choice -> new Marker.Answer(choice.text(), choice.right())).toList(), text.explanation());
    }

    /** @param began what is zero, ns of the monotonic clock */
    static Flag flag(int index, Marker marker, long began) {
        return new Flag(index, marker.time() - began, marker.name(), marker.note(), kind(marker));
    }

    static Flag.Kind kind(Marker marker) {
        if (marker.asks()) {
            return Flag.Kind.QUESTION;
        }
        return marker.chapter() ? Flag.Kind.CHAPTER : marker.stop() ? Flag.Kind.STOP : Flag.Kind.PLAIN;
    }
}
