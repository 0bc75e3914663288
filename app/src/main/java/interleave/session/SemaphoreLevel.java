package interleave.session;

import interleave.ipc.Semaphore;

/** Brings a semaphore that nobody uses to a value: there is no other way than to wait and to post. */
final class SemaphoreLevel {
    private SemaphoreLevel() {}

    static void set(Semaphore semaphore, long value) {
        while (semaphore.value() > value && semaphore.tryWait()) {
            // One less.
        }
        while (semaphore.value() < value) {
            semaphore.post();
        }
    }
}
