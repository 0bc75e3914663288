package interleave.doctor;

import java.util.concurrent.ThreadLocalRandom;

/** Removes an object that a check has just created, however the check ends. */
@FunctionalInterface
interface Removal extends AutoCloseable {
    /** For an object that is created exclusively: a name that nobody has, and that tells whose it was. */
    static String newName() {
        return "/interleave-doctor-%d-%08x".formatted(ProcessHandle.current().pid(), ThreadLocalRandom.current().nextInt());
    }

    /** For a System V object: any key but IPC_PRIVATE, and most likely free. */
    static int newKey() {
        return ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    }

    @Override
    void close();
}
