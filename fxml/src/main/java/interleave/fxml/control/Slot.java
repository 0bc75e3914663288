package interleave.fxml.control;

/**
 * A message in a queue.
 *
 * @param value   as it is shown: {@code 42.0}, or its size where its content is not known
 * @param caption what stands below instead of the priority, empty for the priority itself
 * @param foreign sent by a program outside, its content known to nobody
 * @param accent  colour of its sender or of its priority
 */
public record Slot(String value, int priority, String caption, boolean foreign, int accent) {
}
