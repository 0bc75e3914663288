package interleave.ipc.inspect;

import java.nio.file.LinkOption;
import java.util.List;
import java.util.Optional;

/**
 * The threads blocked on a named semaphore. The number of waiters within sem_t is not used: it never falls for a waiter that was
 * killed.
 */
public final class SemaphoreWaiters {
    private SemaphoreWaiters() {}

    /** @param name as in sem_open(3) */
    public static List<Waiter> of(String name) {
        return scan(name).seen();
    }

    /** As {@link #of}, and whether everything could be seen. A name that does not exist has no waiters. */
    public static Waiters scan(String name) {
        return FileIdentity.of(ObjectFile.ofSemaphore(name), LinkOption.NOFOLLOW_LINKS)
                .map(file -> Scan.all(pid -> new InProcess(pid, file)))
                .orElseGet(() -> new Waiters(List.of(), true));
    }

    /** Reads the mappings of a process for its first candidate, and not at all where there is none. */
    private static final class InProcess implements Scan.Match {
        private final long pid;
        private final FileIdentity file;
        private Optional<Mappings> mappings;

        InProcess(long pid, FileIdentity file) {
            this.pid = pid;
            this.file = file;
        }

        @Override
        public String callOf(SystemCall call) {
            return BlockingCall.mayBeSemaphore(call) && maps(call.argument(0)) ? BlockingCall.nameOfSemaphoreCall(call) : "";
        }

        private boolean maps(long address) {
            if (mappings == null) {
                mappings = Mappings.of(pid);
            }
            return mappings.isPresent() && mappings.get().maps(address, file);
        }
    }
}
