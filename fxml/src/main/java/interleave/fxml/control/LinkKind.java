package interleave.fxml.control;

/** What binds an actor to an object; {@link #DEADLOCK} in the direction in which a circle of those who wait for each other is gone round. */
public enum LinkKind { BLOCKED, HOLDS, RELEASED, DEADLOCK }
