package interleave.fxml.control;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Something that can be set before a session starts.
 *
 * @param choices of a CHOICE, with the word that each is shown as, in order; empty otherwise
 * @param min     smallest value of an INTEGER
 * @param max     largest value of an INTEGER
 */
public record Setting(String key, String label, String help, Kind kind, SequencedMap<String, String> choices, long min, long max) {

    public enum Kind { INTEGER, CHOICE, TEXT }

    public static Setting integer(String key, String label, String help, long min, long max) {
        return new Setting(key, label, help, Kind.INTEGER, new LinkedHashMap<>(), min, max);
    }

    public static Setting choice(String key, String label, String help, SequencedMap<String, String> choices) {
        return new Setting(key, label, help, Kind.CHOICE, choices, 0, 0);
    }

    public static Setting text(String key, String label, String help) {
        return new Setting(key, label, help, Kind.TEXT, new LinkedHashMap<>(), 0, 0);
    }
}
