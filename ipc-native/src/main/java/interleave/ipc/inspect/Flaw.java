package interleave.ipc.inspect;

/** What is not as it should be with an object. */
public enum Flaw {
    /** Somebody has put a symbolic link in its place; shm_open and sem_open refuse it (ELOOP). */
    SYMBOLIC_LINK,
    /** A directory or a special file is in its place. */
    NO_REGULAR_FILE,
    /** These are not the bytes of a sem_t; sem_open maps them without looking. */
    NO_SEMAPHORE,
    /** Its name is gone; it lives until the last process lets go of it. */
    UNLINKED,
    /** Every user of the machine may write to it. */
    WRITABLE_BY_ALL
}
