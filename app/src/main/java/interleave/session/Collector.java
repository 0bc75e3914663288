package interleave.session;

import interleave.model.Events;
import interleave.model.Happening;
import interleave.model.ObjectState;
import interleave.model.Timeline;
import interleave.trace.TraceMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The thread that empties the rings of all actors, looks at the objects while something happens, and appends it all to the timeline in the order of its times.
 *
 * <p>It looks every millisecond while there is something to be read, less often while there is not, and more often for a moment after it was woken: a reader that spins
 * would slow the writers down.
 */
final class Collector implements Runnable {
    private static final int MOST_AT_ONCE = 1 << 16;
    private static final long SHORTEST_NAP = 50_000;
    private static final long BUSY_NAP = 1_000_000;
    private static final long IDLE_NAP = 8_000_000;
    private static final long QUIET_NAP = 64_000_000;
    private static final long STAYS_BUSY = 200_000_000;
    private static final long QUIET_AFTER = 2_000_000_000;
    private static final long LOOKS_APART = 16_000_000;
    private static final long CHECKS_APART = 50_000_000;

    private final Timeline timeline;
    private final List<ActorProcess> actors;
    private final List<KernelObject> objects;
    private final TraceMode mode;
    private final Runnable eachTick;
    private final Consumer<Throwable> failed;
    private final Queue<Happening> reported = new ConcurrentLinkedQueue<>();
    private final Events run = new Events();
    private final BitSet over = new BitSet();
    private final List<List<Long>> lastValues;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile boolean lookAsked;
    private volatile boolean woken;
    private volatile long ticks;
    private final Map<Integer, String> lastLines = new HashMap<>();
    private boolean somethingHappened;
    private boolean settled;
    private long lastEvent = System.nanoTime();
    private long lastLook;
    private long lastCheck;

    /**
     * @param actors may grow while it runs
     * @param eachTick called on this thread between two looks
     * @param failed called on this thread where it cannot go on, as when an object's memory was cut off
     */
    Collector(
            Timeline timeline, List<ActorProcess> actors, List<KernelObject> objects, TraceMode mode, Runnable eachTick, Consumer<Throwable> failed) {
        this.timeline = timeline;
        this.actors = actors;
        this.objects = objects;
        this.mode = mode;
        this.eachTick = eachTick;
        this.failed = failed;
        this.lastValues = new ArrayList<>(Collections.nCopies(objects.size(), List.of()));
        this.thread = Thread.ofPlatform().daemon().name("collector").unstarted(this);
    }

    void start() {
        Starter.begin(thread);
    }

    /** Something that no actor's trace tells. From any thread. */
    void report(Happening happening) {
        reported.add(happening);
    }

    /** Look now, and soon again: something is about to happen. */
    void wake() {
        woken = true;
        LockSupport.unpark(thread);
    }

    /** Waits until all that has been reported and written up to now is in the timeline. */
    void flush() {
        lookAsked = true;
        long target = ticks + 3;
        while (ticks < target && thread.isAlive()) {
            wake();
            LockSupport.parkNanos(BUSY_NAP / 4);
        }
    }

    /** Reads what is left, and ends the thread. */
    void stop() {
        stopping = true;
        wake();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        try {
            collect();
        } catch (RuntimeException | Error e) {
            failed.accept(e);
        }
    }

    private void collect() {
        look(System.nanoTime());
        long nap = BUSY_NAP;
        while (!stopping) {
            if (woken) {
                woken = false;
                nap = SHORTEST_NAP;
            }
            tick();
            LockSupport.parkNanos(this, nap);
            nap = Math.min(2 * nap, longestNap(System.nanoTime() - lastEvent));
        }
        tick();
        look(System.nanoTime());
        merge(Long.MAX_VALUE);
        timeline.append(run);
    }

    private static long longestNap(long sinceLastEvent) {
        return sinceLastEvent < STAYS_BUSY ? BUSY_NAP : sinceLastEvent < QUIET_AFTER ? IDLE_NAP : QUIET_NAP;
    }

    private void tick() {
        eachTick.run();
        long now = System.nanoTime();
        for (ActorProcess actor : actors) {
            // Asked before the ring is read: what a dead actor wrote is then all there.
            boolean alive = over.get(actor.index()) || actor.isAlive();
            int read = actor.reader().drain(event -> actor.pending().add(actor.index(), event), MOST_AT_ONCE);
            if (read > 0) {
                somethingHappened = true;
                settled = false;
                lastEvent = now;
            }
            if (!alive && read < MOST_AT_ONCE) {
                over.set(actor.index());
                exited(actor);
            }
        }
        if (now - lastLook >= LOOKS_APART || lookAsked) {
            lookAsked = false;
            lastLook = now;
            look(now);
        }
        if (now - lastCheck >= CHECKS_APART) {
            lastCheck = now;
            actors.forEach(this::check);
        }
        merge(now);
        timeline.append(run);
        run.clear();
        ticks++;
    }

    private void exited(ActorProcess actor) {
        count(actor);
        long now = System.nanoTime();
        report(new Happening.ActorSaid(now, actor.index(), actor.console().lastLine()));
        report(new Happening.ActorExited(now, actor.index(), actor.exitCode(), actor.signal(), actor.cause()));
        lastEvent = now;
    }

    /**
     * Asks the kernel about the objects, if an event may have changed them or somebody else has; and once more when all is quiet, since only then a difference between what it
     * says and what events say means something.
     */
    private void look(long now) {
        boolean quietNow = !settled && now - lastEvent > ObjectState.FRESH;
        settled |= quietNow;
        for (int i = 0; i < objects.size(); i++) {
            KernelObject object = objects.get(i);
            List<Long> values = object.values();
            if (somethingHappened || quietNow || !values.equals(lastValues.get(i)) || lastLook == 0) {
                lastValues.set(i, values);
                report(object.look(System.nanoTime(), i));
            }
        }
        somethingHappened = false;
    }

    private void check(ActorProcess actor) {
        if (over.get(actor.index())) {
            return;
        }
        if (mode != TraceMode.EVERY) {
            count(actor);
        }
        String line = actor.console().lastLine();
        if (!line.equals(lastLines.put(actor.index(), line)) && !line.isEmpty()) {
            report(new Happening.ActorSaid(System.nanoTime(), actor.index(), line));
        }
    }

    private void count(ActorProcess actor) {
        report(new Happening.ActorCounted(System.nanoTime(), actor.index(), Operations.completed(actor.progress())));
    }

    /** Moves what ended up to now into the run, in the order of its times; what is younger may yet be preceded by something that was not read. */
    private void merge(long upTo) {
        Events[] pending = actors.stream().map(ActorProcess::pending).toArray(Events[]::new);
        int[] next = new int[pending.length];
        while (true) {
            int first = -1;
            long earliest = Long.MAX_VALUE;
            long limit = Long.MAX_VALUE;
            for (int i = 0; i < next.length; i++) {
                if (next[i] < pending[i].size()) {
                    long time = pending[i].time(next[i]);
                    limit = Math.min(limit, Math.max(time, earliest));
                    if (time < earliest) {
                        earliest = time;
                        first = i;
                    }
                }
            }
            Happening happening = reported.peek();
            if (happening != null && happening.time() <= Math.min(earliest, upTo)) {
                run.add(reported.poll());
            } else if (first >= 0 && earliest <= upTo) {
                long until = happening == null ? Math.min(limit, upTo) : Math.min(Math.min(limit, upTo), happening.time());
                next[first] = run.addUntil(until, pending[first], next[first]);
            } else {
                break;
            }
        }
        for (int i = 0; i < next.length; i++) {
            pending[i].removeFirst(next[i]);
        }
    }
}
