package interleave.fxml.control;

/** What binds an actor to an object. */
public enum LinkKind { BLOCKED, HOLDS, RELEASED }
