package interleave.model;

/**
 * Somebody whom the kernel shows to be blocked on an object; not always one of ours.
 *
 * @param actor index of our actor, or −1 for a process from outside
 * @param command the name of the process
 * @param call such as {@code mq_send}
 * @param kernelFunction where in the kernel it sleeps, such as {@code futex_do_wait}
 */
public record WaiterSeen(long pid, int actor, String command, String call, String kernelFunction) {
    /** Whether it has nothing to do with this session. */
    public boolean isForeign() {
        return actor < 0;
    }
}
