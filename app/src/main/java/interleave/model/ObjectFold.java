package interleave.model;

import interleave.demo.FifoSpec;
import interleave.demo.FileSpec;
import interleave.demo.LockFileSpec;
import interleave.demo.MemorySpec;
import interleave.demo.ObjectSpec;
import interleave.demo.PagesSpec;
import interleave.demo.PipeSpec;
import interleave.demo.PlainFileSpec;
import interleave.demo.PromisedSpec;
import interleave.demo.QueueSpec;
import interleave.demo.SegmentSpec;
import interleave.demo.SemaphoreSpec;
import interleave.demo.SourcesSpec;
import interleave.demo.SysVQueueSpec;
import interleave.demo.SysVSemaphoreSpec;
import interleave.trace.Operation;
import java.util.List;

/** An object, being folded: what events report of it, and what the kernel says. */
abstract class ObjectFold {
    private static final WaiterSeen NO_WAITER = new WaiterSeen(0, 0, "", "", "");

    private final String name;
    private List<WaiterSeen> waiters = List.of();
    private boolean gone;

    ObjectFold(String name) {
        this.name = name;
    }

    ObjectFold(ObjectFold other) {
        name = other.name;
        waiters = other.waiters;
        gone = other.gone;
    }

    /** As it is now, to go on elsewhere. */
    abstract ObjectFold copy();

    /** All that it knows beside its spec. */
    void carry(Carrier by) {
        waiters = List.copyOf(by.list(waiters, NO_WAITER, it -> new WaiterSeen(
                by.number(it.pid()), by.actor(it.actor()), by.text(it.command()), by.text(it.call()), by.text(it.kernelFunction()))));
        gone = by.flag(gone);
    }

    static ObjectFold of(ObjectSpec spec) {
        return switch (spec) {
            case MemorySpec memory -> new MemoryFold(memory.name(), memory.initials());
            case SemaphoreSpec semaphore -> new SemaphoreFold(semaphore.name(), semaphore.value(), false);
            case SysVSemaphoreSpec set -> new SemaphoreFold(set.name(), set.value(), set.undo());
            case QueueSpec queue -> new QueueFold(queue.name(), true);
            case SegmentSpec segment -> new SegmentFold(segment);
            case SysVQueueSpec queue -> new QueueFold(queue.name(), false);
            case PromisedSpec promised -> new PromisedFold(promised);
            case SourcesSpec sources -> new SourcesFold(sources);
            case PipeSpec _, FifoSpec _ -> new PipeFold(spec.name());
            case FileSpec file -> new MemoryFold(file.name(), file.initials());
            case PagesSpec _, PlainFileSpec _ -> new PagesFold(spec.name());
            case LockFileSpec lock -> new LockFold(lock.name());
        };
    }

    /** An operation without a message has succeeded. */
    void done(Operation operation, int part, int actor, long value, long time) {}

    /** A message was put in or taken out. */
    void moved(Operation operation, int actor, Events.Moved message, long began, long time, UnderWay underWay) {}

    /** An actor is not in doubt any more: it was seen asleep in its operation, or that has come to nothing, or the actor has ended. */
    void settle(UnderWay underWay) {}

    /** The kernel was read. */
    void seen(long value, long time, UnderWay underWay) {}

    /** The kernel was read: all parts. */
    void seen(List<Long> values, long time, UnderWay underWay) {}

    /** The kernel was asked what an actor has of it in memory. */
    void seenPages(Happening.PagesSeen seen) {}

    void seenQueue(int messages, long bytes, long time, UnderWay underWay) {}

    /** Who has which end open. */
    void ends(List<EndSeen> seen) {}

    /** What a dead actor held was given back in its place. */
    void replaced(int holder, long time) {}

    /** An actor's process has ended, however. */
    void over(int actor) {}

    void waiters(List<WaiterSeen> seen) {
        waiters = seen;
    }

    void gone() {
        gone = true;
    }

    String name() {
        return name;
    }

    List<WaiterSeen> waiters() {
        return waiters;
    }

    boolean isGone() {
        return gone;
    }

    abstract ObjectState state();
}
