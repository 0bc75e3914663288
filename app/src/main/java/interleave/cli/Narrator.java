package interleave.cli;

import interleave.demo.ObjectSpec;
import interleave.model.Activity;
import interleave.model.ActorState;
import interleave.model.Movement;
import interleave.model.ObjectState;
import interleave.model.WaitForGraph;
import interleave.model.WorldState;
import interleave.session.Session;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Says in lines what happens, as it happens; what is too fast to be read is counted. */
final class Narrator {
    private static final int EVENTS_PER_LINE = 8;
    private static final int STEPS_READ = 100;
    private static final long TIME_TO_READ = 60_000_000;
    private static final long SUMS_APART = 500_000_000;

    private final Session session;
    private final PrintWriter out;
    private final Map<Integer, Activity> activities = new HashMap<>();
    private final Map<Integer, Integer> waiters = new HashMap<>();
    private final Set<Integer> gone = new HashSet<>();
    private Set<String> vain = Set.of();
    private long toldUpTo;
    private long toldEvents;
    private long lastSum;

    Narrator(Session session, PrintWriter out) {
        this.session = session;
        this.out = out;
    }

    /**
     * Says what is new.
     *
     * @throws CancellationException if nobody reads it any more
     */
    void tell() {
        if (out.checkError()) {
            throw new CancellationException("what is said does not arrive");
        }
        WorldState world = session.timeline().now();
        world.actors().forEach(actor -> tellActivity(world, actor));
        tellMovements(world);
        tellObjects(world);
        tellWaits(world);
    }

    /** The moment it is so, and not again while it stays so. */
    private void tellWaits(WorldState world) {
        WaitForGraph graph = world.waitForGraph();
        WaitReport report = new WaitReport(world);
        Set<String> now = new LinkedHashSet<>();
        graph.cycle().ifPresent(cycle -> now.add("deadlock: " + report.cycle(cycle)));
        graph.holderDied().forEach(wait -> now.add("holder died: " + report.holderDied(wait)));
        now.stream().filter(sentence -> !vain.contains(sentence)).forEach(sentence -> line(world.time(), "", sentence));
        vain = now;
    }

    /** Waits so that each step of a schedule can be told by itself; a long one is summed up. */
    Runnable reading() {
        AtomicInteger steps = new AtomicInteger();
        return () -> {
            if (steps.incrementAndGet() <= STEPS_READ) {
                LockSupport.parkNanos(TIME_TO_READ);
                tell();
            }
        };
    }

    private void tellMovements(WorldState world) {
        List<Movement> news = world.movements().stream().filter(movement -> movement.number() > toldUpTo).toList();
        if (news.isEmpty()) {
            return;
        }
        toldUpTo = news.getLast().number();
        // What cannot be read line by line is summed up, twice a second.
        if (world.events() - toldEvents > EVENTS_PER_LINE * news.size()) {
            if (world.time() - lastSum > SUMS_APART) {
                lastSum = world.time();
                line(world.time(), "", String.format(Locale.ROOT, "… %,d events%s", world.events() - toldEvents, levels(world)));
                toldEvents = world.events();
            }
            return;
        }
        toldEvents = world.events();
        for (int i = 0; i < news.size(); i++) {
            Movement movement = news.get(i);
            // What an object holds is known now, so it is said of the last that happened to it.
            boolean last = news.stream().skip(i + 1L).noneMatch(later -> later.object() == movement.object());
            line(movement.time(), world.actors().get(movement.actor()).name(), sentence(world, movement) + (last ? level(world.objects().get(movement.object())) : ""));
        }
    }

    private static String levels(WorldState world) {
        return world.objects().stream().map(object -> "   " + object.name() + level(object)).collect(Collectors.joining());
    }

    private String sentence(WorldState world, Movement movement) {
        String object = world.objects().get(movement.object()).name();
        ObjectSpec spec = session.objects().get(movement.object()).spec();
        String what = movement.isMessage()
                ? " " + spec.content().show(movement.value(), Locale.ROOT)
                : switch (movement.operation()) {
                    case LOAD, STORE, ADD, READ, WRITE -> " " + movement.value();
                    default -> "";
                };
        List<String> parts = spec.parts();
        String part = parts.size() == 1 ? "" : "." + parts.get(movement.part());
        return movement.operation().word() + " " + object + part + what;
    }

    private static String level(ObjectState object) {
        return switch (object) {
            case ObjectState.Semaphore semaphore -> "   value " + semaphore.level().value();
            case ObjectState.Queue queue -> "   messages " + queue.level().value();
            case ObjectState.Memory memory -> memory.cells().size() == 1 ? "   value " + memory.cells().getFirst().level().value() : "";
            case ObjectState.Pipe pipe -> "   bytes " + (pipe.hidden() ? "unknown" : Long.toString(pipe.level().value()));
            case ObjectState.Promised promised -> promised.isThere() ? level(promised.object()) : "   not there";
            case ObjectState.Pages pages -> pages.mappings().stream().map(mapping -> "   Rss " + mapping.rss() / 1024 + " kB").collect(Collectors.joining());
            case ObjectState.Lock _, ObjectState.Sources _ -> "";
        };
    }

    private void tellActivity(WorldState world, ActorState actor) {
        Activity before = activities.put(actor.index(), actor.activity());
        if (before == null) {
            line(actor.since(), actor.name(), "starts, PID " + actor.pid());
        }
        if (before == actor.activity()) {
            return;
        }
        switch (actor.activity()) {
            case BLOCKED -> line(actor.since(), actor.name(),
                    "is blocked on " + world.objects().get(actor.object()).name() + " in " + actor.call() + " (" + actor.kernelFunction() + ")");
            case STOPPED -> line(actor.since(), actor.name(), "is stopped");
            case KILLED -> line(actor.since(), actor.name(), "was killed by signal " + actor.signal());
            case EXITED -> line(actor.since(), actor.name(), "has ended");
            case FAILED -> line(actor.since(), actor.name(), "has failed: " + actor.cause());
            case STARTING, READY, RUNNING, HELD -> {
                // Its operations tell it.
            }
        }
    }

    private void tellObjects(WorldState world) {
        for (int i = 0; i < world.objects().size(); i++) {
            ObjectState object = world.objects().get(i);
            int now = object.waiters().size();
            Integer before = waiters.put(i, now);
            if (before != null && before != now) {
                line(world.time(), object.name(), now + (now == 1 ? " waiter" : " waiters") + level(object));
            }
            if (object.gone() && gone.add(i)) {
                line(world.time(), object.name(), "was removed");
            }
        }
    }

    private void line(long time, String who, String what) {
        double seconds = (time - session.timeline().began()) / 1e9;
        out.printf(Locale.ROOT, "%9.3f s  %-14s %s%n", seconds, who, what);
    }
}
