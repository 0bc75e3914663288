package interleave.demo;

/** An object that a demo needs: what the session creates before the first actor starts. */
public sealed interface ObjectSpec {
    /** What it is for: {@code counter}, {@code mutex}, {@code bag}, {@code queue}. */
    String name();

    /** As in {@code run --json}. */
    String kind();

    /** Shared memory that holds one u64 at offset 0, at first 0. */
    record Counter(String name) implements ObjectSpec {
        @Override
        public String kind() {
            return "shared-memory";
        }
    }

    /**
     * A POSIX named semaphore.
     *
     * @param value at first
     */
    record Semaphore(String name, int value) implements ObjectSpec {
        @Override
        public String kind() {
            return "semaphore";
        }
    }

    /**
     * A System V set of one semaphore.
     *
     * @param value at first
     */
    record SysVSemaphore(String name, int value) implements ObjectSpec {
        @Override
        public String kind() {
            return "sysv-semaphores";
        }
    }

    /**
     * A POSIX message queue.
     *
     * @param depth in messages
     * @param messageSize in bytes
     */
    record Queue(String name, int depth, int messageSize) implements ObjectSpec {
        @Override
        public String kind() {
            return "queue";
        }
    }

    /** A file that is there to be locked with fcntl(2). */
    record LockFile(String name) implements ObjectSpec {
        @Override
        public String kind() {
            return "file-lock";
        }
    }
}
