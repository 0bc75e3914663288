package interleave.system;

import java.util.List;
import java.util.stream.Stream;

/**
 * A command, and what it would print just now, in the C locale.
 *
 * @param command can be typed into a shell as it is
 */
public record Printout(String command, List<Line> lines) {
    /** @param matters what one should look at, among lines that are only beside it */
    public record Line(String text, boolean matters) {}

    static Printout of(String command, Stream<String> lines) {
        return new Printout(command, lines.map(text -> new Line(text, false)).toList());
    }
}
