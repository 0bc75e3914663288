package interleave.fxml.control;

/**
 * A line of a program.
 *
 * @param number in its file, from 1; 0 for a gap, where lines of the file are left out
 */
public record CodeLine(int number, String text) {

    /** Lines are left out here. */
    public static final CodeLine GAP = new CodeLine(0, "");

    int indent() {
        return text.length() - text.stripLeading().length();
    }
}
