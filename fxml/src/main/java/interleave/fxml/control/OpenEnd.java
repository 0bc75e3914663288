package interleave.fxml.control;

/**
 * A line of somebody's descriptor table: an end of a pipe that is open.
 *
 * @param foreign a process that is none of ours
 * @param accent  colour of the process
 */
public record OpenEnd(String process, int descriptor, boolean foreign, int accent) {
}
