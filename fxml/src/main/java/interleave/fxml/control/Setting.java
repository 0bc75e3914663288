package interleave.fxml.control;

import java.util.List;

/**
 * Something that can be set before a session starts.
 *
 * @param choices of a CHOICE, empty otherwise
 * @param min     smallest value of an INTEGER
 * @param max     largest value of an INTEGER
 */
public record Setting(String key, String label, String help, Kind kind, List<String> choices, long min, long max) {

    public enum Kind { INTEGER, CHOICE, TEXT }

    public static Setting integer(String key, String label, String help, long min, long max) {
        return new Setting(key, label, help, Kind.INTEGER, List.of(), min, max);
    }

    public static Setting choice(String key, String label, String help, List<String> choices) {
        return new Setting(key, label, help, Kind.CHOICE, List.copyOf(choices), 0, 0);
    }

    public static Setting text(String key, String label, String help) {
        return new Setting(key, label, help, Kind.TEXT, List.of(), 0, 0);
    }
}
