package interleave.source;

import java.util.List;

/**
 * A stretch of a source file, as it is.
 *
 * @param file its name without directories
 * @param firstLine the number in the file of the first of these lines, from 1
 */
public record Listing(String file, int firstLine, List<String> lines) {
    public Listing {
        lines = List.copyOf(lines);
    }

    /** The number in the file of the last line. */
    public int lastLine() {
        return firstLine + lines.size() - 1;
    }

    /** Whether the line of this number is one of these. */
    public boolean contains(int line) {
        return line >= firstLine && line <= lastLine();
    }
}
