package interleave.model;

/** What an actor is doing. */
public enum Activity {
    STARTING("starting"),
    /** Stands at the barrier. */
    READY("ready"),
    RUNNING("running"),
    /** Stands at the gate. */
    HELD("held"),
    /** Sleeps in the kernel. */
    BLOCKED("blocked"),
    /** SIGSTOP. */
    STOPPED("stopped"),
    /** Ended by a signal. */
    KILLED("killed"),
    /** Ended with exit code 0. */
    EXITED("exited"),
    /** Ended with another exit code. */
    FAILED("failed");

    private final String key;

    Activity(String key) {
        this.key = key;
    }

    /** As in {@code run --json} and in the texts. */
    public String key() {
        return key;
    }

    /** Whether the process is no more. */
    public boolean isOver() {
        return this == KILLED || this == EXITED || this == FAILED;
    }
}
