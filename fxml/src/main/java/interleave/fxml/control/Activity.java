package interleave.fxml.control;

/** What an actor is doing, as far as it is drawn. */
public enum Activity {
    STARTING, READY, RUNNING, HELD, BLOCKED, STOPPED, KILLED, EXITED, FAILED;

    /** Whether there is a process that signals can reach. */
    public boolean isAlive() {
        return this != KILLED && this != EXITED && this != FAILED;
    }
}
