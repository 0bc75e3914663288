package interleave.ipc.conformance.posix;

import interleave.ipc.Access;
import interleave.ipc.IpcException;
import interleave.ipc.MessageQueue;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.SharedMemory;
import interleave.ipc.SharedMemoryObject;
import java.io.FileInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What {@link OtherJvm another JVM} can be asked to do with the object of a name. */
enum Deed {
    LOAD((name, arguments) -> {
        try (SharedMemory memory = SharedMemory.openReadOnly(name)) {
            return memory.longAt(0).load();
        }
    }),
    STORE((name, arguments) -> {
        try (SharedMemory memory = SharedMemory.open(name)) {
            memory.longAt(0).store(Long.parseLong(arguments[0]));
            return "stored";
        }
    }),
    UNLINK_MEMORY((name, arguments) -> {
        SharedMemory.unlink(name);
        return "unlinked";
    }),
    /** Whether a descriptor that was given back is the next to be given out. */
    REUSE_DESCRIPTOR((name, arguments) -> {
        try (SharedMemoryObject first = SharedMemoryObject.create(name); SharedMemoryObject second = SharedMemoryObject.open(name, Access.READ_ONLY)) {
            int free = Math.min(first.descriptor(), second.descriptor());
            (first.descriptor() == free ? first : second).close();
            try (SharedMemoryObject third = SharedMemoryObject.open(name, Access.READ_ONLY)) {
                return third.descriptor() == free;
            }
        }
    }),
    MEMORY_WITHOUT_DESCRIPTORS((name, arguments) -> withoutDescriptors(() -> SharedMemory.create(name, 8).close(), () -> SharedMemory.unlink(name))),
    QUEUE_WITHOUT_DESCRIPTORS((name, arguments) -> withoutDescriptors(() -> MessageQueue.create(name, 1, 8).close(), () -> MessageQueue.unlink(name))),

    POST((name, arguments) -> {
        try (NamedSemaphore semaphore = NamedSemaphore.open(name)) {
            semaphore.post();
            return semaphore.value();
        }
    }),
    AWAIT((name, arguments) -> {
        try (NamedSemaphore semaphore = NamedSemaphore.open(name)) {
            semaphore.await();
            return "took";
        }
    }),
    /** Until its time is over; the milliseconds that it took. */
    TIMED_WAIT((name, arguments) -> {
        try (NamedSemaphore semaphore = NamedSemaphore.open(name)) {
            long start = System.nanoTime();
            boolean took = semaphore.timedWait(Duration.ofMillis(Long.parseLong(arguments[0])));
            return took ? "took" : (System.nanoTime() - start) / 1_000_000;
        }
    }),
    UNLINK_SEMAPHORE((name, arguments) -> {
        NamedSemaphore.unlink(name);
        return "unlinked";
    }),

    SEND((name, arguments) -> {
        try (MessageQueue queue = MessageQueue.open(name, Access.WRITE_ONLY)) {
            queue.send(new byte[Integer.parseInt(arguments[0])], 0);
            return "sent";
        }
    }),
    RECEIVE((name, arguments) -> {
        try (MessageQueue queue = MessageQueue.open(name, Access.READ_ONLY)) {
            return queue.receive();
        }
    }),
    /** As {@link #TIMED_WAIT}. */
    TIMED_RECEIVE((name, arguments) -> {
        try (MessageQueue queue = MessageQueue.open(name)) {
            long start = System.nanoTime();
            boolean received = queue.timedReceive(Duration.ofMillis(Long.parseLong(arguments[0]))).isPresent();
            return received ? "received" : (System.nanoTime() - start) / 1_000_000;
        }
    }),
    UNLINK_QUEUE((name, arguments) -> {
        MessageQueue.unlink(name);
        return "unlinked";
    }),
    /** Creates queues until no more are let; only in a namespace of its own. */
    EXHAUST_QUEUES((name, arguments) -> {
        int made = 0;
        try {
            for (; made < 100_000; made++) {
                MessageQueue.create(name + made, 1, 1).close();
            }
            return "no limit";
        } finally {
            for (int i = 0; i < made; i++) {
                MessageQueue.unlink(name + i);
            }
        }
    });

    /** Something to do, which may throw. */
    @FunctionalInterface
    interface Act {
        Object on(String name, String... arguments) throws Exception;
    }

    private final Act act;

    Deed(Act act) {
        this.act = act;
    }

    Object act(String name, String... arguments) throws Exception {
        return act.on(name, arguments);
    }

    /** The errno of {@code create}, which has succeeded before, so that no class needs a descriptor to be loaded. */
    private static Object withoutDescriptors(Runnable create, Runnable unlink) throws IOException {
        create.run();
        unlink.run();
        describeOneFailure(unlink);
        List<FileInputStream> used = new ArrayList<>();
        try {
            while (true) {
                used.add(new FileInputStream("/dev/null"));
            }
        } catch (IOException noneLeft) {
            try {
                create.run();
                return "created";
            } catch (IpcException failure) {
                return failure.error();
            }
        } finally {
            for (FileInputStream each : used) {
                each.close();
            }
        }
    }

    private static void describeOneFailure(Runnable unlink) {
        try {
            unlink.run();
        } catch (IpcException missing) {
            missing.getMessage();
        }
    }
}
