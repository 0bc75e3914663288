package interleave.session;

import interleave.ipc.inspect.Blocked;
import interleave.ipc.inspect.ProcessState;
import interleave.ipc.inspect.Waiter;
import interleave.model.Activity;
import interleave.model.ActorState;
import interleave.model.EndSeen;
import interleave.model.Happening;
import interleave.model.Timeline;
import interleave.model.WaiterSeen;
import interleave.model.WorldState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The thread that asks the kernel what takes longer to be asked: which actor is stopped or asleep in which call, and who is blocked on which object.
 *
 * <p>An actor that has entered a call that may block is looked at until it is found asleep, and from then on seldom: its trace tells when it wakes. A whole look through /proc is made a
 * few times a second while anything changes, and once a second otherwise. When nothing has happened for a while everything is looked at once a second, and at once when something happens again: a session that is paused costs next to nothing.
 */
final class Observer implements Runnable {
    private static final long PERIOD_NANOS = 50_000_000;
    private static final int QUIET_PERIODS = 20;
    private static final int QUIET_AFTER = 20;
    private static final int SCAN_EVERY = 5;
    private static final int IDLE_SCAN_EVERY = 20;
    private static final int QUIET_SCAN_EVERY = 80;

    private final Timeline timeline;
    private final List<ActorProcess> actors;
    private final List<KernelObject> objects;
    private final Collector collector;
    private final Consumer<Throwable> failed;
    private volatile boolean stopping;
    private final Map<Integer, Happening.ActorSeen> lastSeen = new HashMap<>();
    private final Map<Integer, Long> eventsThen = new HashMap<>();
    private final Map<Integer, List<WaiterSeen>> lastWaiters = new HashMap<>();
    private final Map<Integer, List<EndSeen>> lastEnds = new HashMap<>();
    private final PagesWatch pages;
    private final Set<Integer> unnamed = new HashSet<>();
    private final Set<Integer> gone = new HashSet<>();
    private final Thread thread;
    private long lastEvents = -1;
    private volatile long eventsBefore = -1;
    private volatile boolean quiet;
    private int roundsWithoutEvents;
    private long round;

    /**
     * @param actors may grow while it runs
     * @param failed called on its thread where it cannot go on
     */
    Observer(Timeline timeline, List<ActorProcess> actors, List<KernelObject> objects, Collector collector, Consumer<Throwable> failed) {
        this.timeline = timeline;
        this.actors = actors;
        this.objects = objects;
        this.collector = collector;
        this.failed = failed;
        this.pages = new PagesWatch(collector::report);
        this.thread = Thread.ofPlatform().daemon().name("observer").unstarted(this);
    }

    void start() {
        Starter.begin(thread);
    }

    void stop() {
        stopping = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From any thread: looks at once if something has happened after a while in which nothing has. */
    void wakeAtNews() {
        if (quiet && timeline.now().events() != eventsBefore) {
            LockSupport.unpark(thread);
        }
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                LockSupport.parkNanos(this, quiet ? PERIOD_NANOS * QUIET_PERIODS : PERIOD_NANOS);
                if (!stopping) {
                    observe(false);
                }
            }
        } catch (RuntimeException | Error e) {
            failed.accept(e);
        }
    }

    /** From any thread: looks at everything at once. */
    void lookNow() {
        observe(true);
    }

    private synchronized void observe(boolean everything) {
        WorldState world = timeline.now();
        roundsWithoutEvents = world.events() == eventsBefore ? roundsWithoutEvents + 1 : 0;
        eventsBefore = world.events();
        quiet = roundsWithoutEvents >= QUIET_AFTER;
        for (ActorProcess actor : actors) {
            if (actor.index() < world.actors().size() && actor.isAlive()) {
                look(actor, world.actors().get(actor.index()), world.events());
            }
        }
        for (int i = 0; i < objects.size(); i++) {
            pages.look(i, world);
        }
        boolean changed = world.events() != lastEvents;
        if (everything || round % (changed ? SCAN_EVERY : quiet ? QUIET_SCAN_EVERY : IDLE_SCAN_EVERY) == 0) {
            lastEvents = world.events();
            for (int i = 0; i < objects.size(); i++) {
                scan(i, world);
            }
        }
        round = quiet ? (round / QUIET_PERIODS + 1) * QUIET_PERIODS : round + 1;
    }

    private void look(ActorProcess actor, ActorState state, long events) {
        long written = actor.progress().eventsWritten();
        long now = System.nanoTime();
        boolean stopped = ProcessState.of(actor.pid()) == ProcessState.STOPPED;
        if (!stopped && sleepsOn(actor, state)) {
            return;
        }
        Optional<Blocked> blocked = stopped || !mayBeAsleep(state) ? Optional.empty() : asleep(actor);
        Happening.ActorSeen seen = new Happening.ActorSeen(
                now, actor.index(), stopped, blocked.map(Blocked::call).orElse(""), blocked.map(Blocked::kernelFunction).orElse(""));
        Happening.ActorSeen last = lastSeen.get(actor.index());
        boolean same = last != null && last.stopped() == seen.stopped() && last.call().equals(seen.call()) && last.kernelFunction().equals(seen.kernelFunction());
        // What it is asleep in is known only where it has told nothing meanwhile: otherwise that may be another operation than the one that it was in then.
        boolean clear = blocked.isEmpty() || actor.progress().eventsWritten() == written;
        // The same sight again says something where the actor has moved in between, or others have: it has slept while they did.
        boolean news = blocked.isPresent() && (state.activity() != Activity.BLOCKED || eventsThen.getOrDefault(actor.index(), 0L) != events);
        if (clear && (!same || news)) {
            lastSeen.put(actor.index(), seen);
            eventsThen.put(actor.index(), events);
            collector.report(seen);
        }
    }

    /** Found asleep, and its trace tells of nothing since: what looking again costs is saved most of the time. */
    private boolean sleepsOn(ActorProcess actor, ActorState state) {
        Happening.ActorSeen last = lastSeen.get(actor.index());
        return state.activity() == Activity.BLOCKED && last != null && !last.stopped() && !last.call().isEmpty() && round % IDLE_SCAN_EVERY != 0;
    }

    /** Where the kernel names no function, the thread is just falling asleep or waking up, unless it names none at the next look either. */
    private Optional<Blocked> asleep(ActorProcess actor) {
        Optional<Blocked> blocked = Blocked.ofThread(actor.pid(), actor.progress().threadId());
        if (blocked.isEmpty() || !blocked.get().kernelFunction().equals(Blocked.UNKNOWN)) {
            unnamed.remove(actor.index());
            return blocked;
        }
        return unnamed.add(actor.index()) ? Optional.empty() : blocked;
    }

    private static boolean mayBeAsleep(ActorState state) {
        return state.operation().filter(operation -> operation.mayBlock()).isPresent() && state.activity() != Activity.HELD;
    }

    private void scan(int index, WorldState world) {
        KernelObject object = objects.get(index);
        List<WaiterSeen> waiters = object.waiters().stream().map(waiter -> seen(waiter, world)).toList();
        if (!waiters.equals(lastWaiters.getOrDefault(index, List.of()))) {
            lastWaiters.put(index, waiters);
            collector.report(new Happening.WaitersSeen(System.nanoTime(), index, waiters));
        }
        List<EndSeen> ends = object.ends().stream().map(end -> new EndSeen(end.pid(), actorOf(end.pid(), world), end.command(), end.descriptor(), end.writes())).toList();
        if (!ends.equals(lastEnds.getOrDefault(index, List.of()))) {
            lastEnds.put(index, ends);
            collector.report(new Happening.EndsSeen(System.nanoTime(), index, ends));
        }
        if (!object.isThere() && gone.add(index)) {
            collector.report(new Happening.ObjectGone(System.nanoTime(), index));
        }
    }

    private static WaiterSeen seen(Waiter waiter, WorldState world) {
        return new WaiterSeen(waiter.pid(), actorOf(waiter.pid(), world), waiter.command(), waiter.call(), waiter.kernelFunction());
    }

    /** −1 for somebody else's process. */
    private static int actorOf(long pid, WorldState world) {
        return world.actors().stream().filter(each -> each.pid() == pid).mapToInt(ActorState::index).findFirst().orElse(-1);
    }
}
