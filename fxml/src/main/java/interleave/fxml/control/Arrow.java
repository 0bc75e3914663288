package interleave.fxml.control;

/** From a post to the one it released, or from a send to its receive. Lanes by number, times in ns. */
public record Arrow(int fromLane, long fromNanos, int toLane, long toNanos) {
}
