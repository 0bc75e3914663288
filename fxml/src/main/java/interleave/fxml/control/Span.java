package interleave.fxml.control;

/** What an actor did for a while, as a lane of the timeline shows it: by pattern as well as by colour. */
public enum Span { RUNNING, HELD, BLOCKED, STOPPED }
