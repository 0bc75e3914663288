package interleave.fxml.control;

/** Pages one after the other that are in the same state. */
public record PageRun(int count, PageState state) {}
