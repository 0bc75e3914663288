package interleave.demo;

/** The mechanism that a demo is about. */
public enum Topic {
    SHARED_MEMORY("shared-memory"),
    SEMAPHORES("semaphores"),
    MESSAGE_QUEUES("message-queues"),
    PIPES_AND_FILES("pipes-and-files"),
    SYSTEM_V("system-v");

    private final String key;

    Topic(String key) {
        this.key = key;
    }

    /** In kebab-case, as in {@code list --json} and in the texts. */
    public String key() {
        return key;
    }
}
