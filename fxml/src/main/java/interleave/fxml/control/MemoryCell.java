package interleave.fxml.control;

/**
 * A number in memory that holds several.
 *
 * @param layout   its type and where it lies
 * @param bytes    as they lie there
 * @param storedBy name of who stored last, or empty
 * @param accent   colour of that
 */
public record MemoryCell(String name, String value, String layout, String bytes, String storedBy, int accent) {
}
