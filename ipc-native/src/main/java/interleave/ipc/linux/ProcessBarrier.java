package interleave.ipc.linux;

/**
 * A memory barrier on every running thread of this process at once, see membarrier(2): what one thread pays here, the others save with
 * each access.
 */
public final class ProcessBarrier {
    private static final int PRIVATE_EXPEDITED = 1 << 3;
    private static final int REGISTER_PRIVATE_EXPEDITED = 1 << 4;

    private static final boolean REGISTERED = ColdCalls.unavailable().isEmpty() && membarrier(REGISTER_PRIVATE_EXPEDITED) == 0;

    private ProcessBarrier() {}

    /**
     * False where the kernel (before 4.14) or the filter of a container does not let it through. The first call blocks for some milliseconds: the kernel waits until all
     * processors have taken notice that the process wants this.
     */
    public static boolean isAvailable() {
        return REGISTERED;
    }

    /** Returns when every thread that was running has passed a full barrier. Only where it {@link #isAvailable}. */
    public static void pass() {
        if (membarrier(PRIVATE_EXPEDITED) != 0) {
            throw new IllegalStateException("membarrier failed with error number " + ColdCalls.errno());
        }
    }

    private static long membarrier(int command) {
        return ColdCalls.syscall(Architecture.HERE.membarrier, command, 0, 0, null);
    }
}
