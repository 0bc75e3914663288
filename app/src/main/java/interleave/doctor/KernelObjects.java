package interleave.doctor;

import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.IpcKey;
import interleave.ipc.MessageQueue;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.Semaphore;
import interleave.ipc.SemaphoreSet;
import interleave.ipc.SharedMemory;
import interleave.ipc.inspect.QueueLimits;
import interleave.ipc.linux.ColdCalls;
import interleave.ipc.linux.Sysctl;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntSupplier;

/** The objects that the demos run on: each is created under a name that is free, opened under it, used and removed. */
final class KernelObjects {
    private static final int PAGE = 4096;
    private static final int DEPTH = 10;
    private static final int MESSAGE_BYTES = 24;
    /** Columns of /proc/sys/kernel/sem, see proc_sys_kernel(5). */
    private static final int SEMMSL = 0;
    private static final int SEMMNI = 3;

    private KernelObjects() {}

    static Finding library() {
        Optional<String> reason = ColdCalls.unavailable();
        if (reason.isEmpty()) {
            return Finding.good("JNA is loaded");
        }
        int remedy = reason.get().lastIndexOf("; ");
        return Finding.lacking(reason.get().substring(0, remedy), reason.get().substring(remedy + 2));
    }

    static Finding sharedMemory(String name) {
        try (SharedMemory created = SharedMemory.create(name, PAGE);
                Removal _ = () -> SharedMemory.unlink(name);
                SharedMemory opened = SharedMemory.open(name)) {
            created.longAt(0).store(1);
            return opened.longAt(0).load() == 1
                    ? Finding.good("can be created, opened and shared")
                    : Finding.lacking("what is stored through one mapping is not seen through another", "look what /dev/shm is: findmnt /dev/shm");
        }
    }

    static Finding semaphores(String name) {
        try (NamedSemaphore created = NamedSemaphore.create(name, 0);
                Removal _ = () -> NamedSemaphore.unlink(name);
                NamedSemaphore opened = NamedSemaphore.open(name)) {
            return counts(created, opened);
        }
    }

    static Finding queues(String name) {
        try (MessageQueue created = MessageQueue.create(name, DEPTH, MESSAGE_BYTES);
                Removal _ = () -> MessageQueue.unlink(name);
                MessageQueue opened = MessageQueue.open(name)) {
            boolean passed = created.trySend(new byte[MESSAGE_BYTES], 0) && opened.tryReceive().isPresent();
            return passed
                    ? Finding.good("can be created; " + limits(QueueLimits.read()))
                    : Finding.lacking("a message that was sent was not received", "look what this kernel is: uname -a");
        }
    }

    private static String limits(QueueLimits limits) {
        return "at most %s messages of %s bytes (sysctl fs.mqueue.msg_max, fs.mqueue.msgsize_max), %s queues (fs.mqueue.queues_max), %s bytes in all (ulimit -q)"
                .formatted(orUnlimited(limits.depth()), orUnlimited(limits.messageSize()), orUnlimited(limits.queues()), orUnlimited(limits.bytes()));
    }

    /** @param keys to try until one is free */
    static Finding systemV(IntSupplier keys) {
        try (SemaphoreSet created = newSet(keys);
                Removal _ = created::remove;
                SemaphoreSet opened = SemaphoreSet.open(created.key());
                Semaphore one = created.at(0, false);
                Semaphore other = opened.at(0, false)) {
            Finding finding = counts(one, other);
            return finding.ok()
                    ? Finding.good("can be created; at most %s sets of %s semaphores (sysctl kernel.sem)".formatted(
                            orUnlimited(Sysctl.number("kernel/sem", SEMMNI)), orUnlimited(Sysctl.number("kernel/sem", SEMMSL))))
                    : finding;
        }
    }

    private static SemaphoreSet newSet(IntSupplier keys) {
        while (true) {
            try {
                return SemaphoreSet.create(IpcKey.of(keys.getAsInt()), 0);
            } catch (IpcException taken) {
                if (taken.error() != Errno.EEXIST) {
                    throw taken;
                }
            }
        }
    }

    private static Finding counts(Semaphore one, Semaphore other) {
        one.post();
        return other.tryWait() && !one.tryWait()
                ? Finding.good("can be created, opened and shared")
                : Finding.lacking("what was posted through one name was not taken through it", "look what this kernel is: uname -a");
    }

    private static String orUnlimited(OptionalLong limit) {
        return limit.isPresent() ? Long.toString(limit.getAsLong()) : "unlimited";
    }
}
