package interleave.ipc.inspect;

/** The kinds of objects that a {@link Census} finds. */
public enum ObjectType {
    /** See shm_overview(7). */
    SHARED_MEMORY("shared-memory"),
    /** A named semaphore, see sem_overview(7). */
    SEMAPHORE("semaphore"),
    /** See mq_overview(7). */
    QUEUE("queue"),
    /** See shmget(2). */
    SYSV_SHARED_MEMORY("sysv-shared-memory"),
    /** See semget(2). */
    SYSV_SEMAPHORES("sysv-semaphores"),
    /** See msgget(2). */
    SYSV_QUEUE("sysv-queue"),
    /** See fifo(7). */
    FIFO("fifo");

    private final String key;

    ObjectType(String key) {
        this.key = key;
    }

    /** Never changes: scripts depend on it. */
    public String key() {
        return key;
    }
}
