package interleave.session;

import interleave.demo.Mode;
import interleave.demo.ObjectSpec;
import interleave.demo.Result;
import interleave.demo.Role;
import interleave.ipc.Signal;
import interleave.model.Timeline;
import interleave.model.WaitForGraph;
import interleave.recording.Recorder;
import interleave.recording.SpilledBlocks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * One run of a demo: its objects, its actors, and the hand on them. May be used by any thread.
 *
 * <p>Every way out of the program closes it: what it has created is removed, its actors end.
 */
public final class Session implements AutoCloseable {
    private static final long LONGEST_START = 60_000_000_000L;
    private static final long NAP = 200_000;

    private final SessionPlan plan;
    private final Register register;
    private final SessionObjects objects;
    private final List<ActorProcess> actors = new CopyOnWriteArrayList<>();
    private final Timeline timeline;
    private final Collector collector;
    private final ActorFactory factory;
    private final Observer observer;
    private final Course course;
    private final Gates gates;
    private final Interventions interventions;
    private final LastResort lastResort;
    private volatile SessionException failure;
    private final DeadlockWatch deadlocks;
    private final Counting counting;
    private final SessionRecording recording = new SessionRecording(this);
    private volatile boolean closed;

    private Session(SessionPlan plan, Speed speed, LastResort lastResort) {
        this.plan = plan;
        this.lastResort = lastResort;
        List<ObjectSpec> specs = plan.demo().objects(plan.settings());
        Path directory = RuntimeDirectory.get();
        this.register = Register.begin(directory);
        this.objects = makeObjects(specs, directory);
        this.timeline = new Timeline(objects.infos().stream().map(ObjectInfo::spec).toList(), new SpilledBlocks());
        this.collector = new Collector(timeline, actors, objects.list(), plan.trace(), this::tick, this::fail);
        this.factory = new ActorFactory(plan, register, objects, collector::report);
        this.course = new Course(new Barrier(actors, collector::report, objects::handOver), actors);
        this.gates = new Gates(actors, speed, collector::report);
        this.interventions = new Interventions(actors, objects.list(), collector::report);
        this.observer = new Observer(timeline, actors, objects.list(), collector, this::fail);
        this.deadlocks = new DeadlockWatch(timeline);
        this.counting = new Counting(Tally.of(plan, actors, objects, 0, false, false),
                () -> Tally.of(plan, actors, objects, elapsedNanos(), deadlocks.look(), deadlocks.isStuck()), this::fail);
    }

    /**
     * Creates the objects and starts the actors: they begin together when all stand at the barrier.
     *
     * @throws interleave.ipc.IpcException if an object cannot be created; nothing is left behind
     * @throws SessionException if an actor cannot be started; nothing is left behind
     * @throws CancellationException if the program was told to end; nothing is left behind
     */
    public static Session begin(SessionPlan plan, Speed speed) {
        Session session = make(plan, speed);
        try {
            session.collector.start();
            session.observer.start();
            plan.roles().forEach((role, count) -> {
                for (int i = 0; i < count; i++) {
                    session.addActor(role);
                }
            });
            session.course.complete();
            return session;
        } catch (RuntimeException e) {
            boolean ended = session.isClosed() && session.failure().isEmpty();
            new Cleanup(e).step(session::close);
            throw ended ? new CancellationException("the program is ending") : e;
        }
    }

    private static Session make(SessionPlan plan, Speed speed) {
        LastResort lastResort = new LastResort();
        try {
            Session session = new Session(plan, speed, lastResort);
            lastResort.made(session);
            return session;
        } catch (RuntimeException e) {
            lastResort.forget();
            throw e;
        }
    }

    private SessionObjects makeObjects(List<ObjectSpec> specs, Path directory) {
        try {
            return SessionObjects.make(specs, new ObjectFactory(register, directory, plan.objectNames(), plan.attach()), register);
        } catch (RuntimeException e) {
            new Cleanup(e).step(register::close);
            throw e;
        }
    }

    /**
     * Waits until the actors have begun.
     *
     * @throws SessionException if they have not within a minute, or the session had to be ended
     */
    public void awaitBarrier() {
        long deadline = System.nanoTime() + LONGEST_START;
        while (course.beganAt() == 0) {
            failure().ifPresent(it -> {
                throw it;
            });
            if (isClosed()) {
                throw new CancellationException("the session was ended");
            }
            if (System.nanoTime() > deadline) {
                throw new SessionException("the actors have not reached the barrier within a minute; start fewer of them, or look what keeps the machine busy");
            }
            LockSupport.parkNanos(NAP);
        }
    }

    /** Starts one more; it begins as soon as it is ready. Returns its index. */
    public synchronized int addActor(String roleName) {
        if (closed) {
            throw new SessionException("the session is over");
        }
        Role role = plan.demo().roles().stream().filter(each -> each.name().equals(roleName)).findFirst().orElseThrow();
        int number = 1 + (int) actors.stream().filter(actor -> actor.role().name().equals(roleName)).count();
        ActorProcess actor = factory.start(role, actors.size(), number, gates.speed());
        actors.add(actor);
        course.goOn();
        collector.wake();
        return actor.index();
    }

    private void tick() {
        course.look();
        observer.wakeAtNews();
    }

    public SessionPlan plan() {
        return plan;
    }

    public Timeline timeline() {
        return timeline;
    }

    public List<ObjectInfo> objects() {
        return List.copyOf(objects.infos());
    }

    public Result result() {
        return tally().result();
    }

    /** How honest that result is to be taken. */
    public Mode mode() {
        return gates.wereEverShut() ? Mode.STEPPED : plan.demo().mode(plan.settings());
    }

    /** From the barrier to the end of the last actor's program, or to now; 0 before all have reached the barrier. */
    public long elapsedNanos() {
        return course.elapsedNanos();
    }

    /** When all had reached the barrier, ns of the monotonic clock; 0 before that. */
    public long beganAt() {
        return course.beganAt();
    }

    /** Whether all actors have ended. A new one may be added all the same. One that never had an actor is not over before it is closed. */
    public boolean isOver() {
        return course.isOver();
    }

    /** Whether it was closed, by whomever: by its owner, because it failed, or because the program is ending. */
    public boolean isClosed() {
        return closed;
    }

    /** Why it had to be closed by itself, if it had to: then it can be looked at, and nothing more. */
    public Optional<SessionException> failure() {
        return Optional.ofNullable(failure);
    }

    /** What the actors have counted so far; after the end, what it was then. */
    public Tally tally() {
        return counting.now();
    }

    /** From any thread: what cannot be looked at any more is ended, and says why. */
    private void fail(Throwable cause) {
        if (failure == null && !closed) {
            failure = new SessionException("the session was ended because an object of it can no longer be read: " + cause.getMessage()
                    + "; look whether somebody has changed it, and start again", cause);
            Thread.ofPlatform().name("session end").start(this::close);
        }
    }

    /** Asks the kernel about everything, and waits until the answers are in the timeline. */
    public void lookNow() {
        observer.lookNow();
        collector.flush();
    }

    public synchronized Speed speed() {
        return gates.speed();
    }

    /** For all actors, and for those that come. */
    public synchronized void pace(Speed next) {
        if (!closed) {
            gates.paceAll(next);
            collector.wake();
        }
    }

    public synchronized void pace(int actor, Speed next) {
        if (!closed) {
            gates.pace(actors.get(actor), next);
            collector.wake();
        }
    }

    List<ActorProcess> actors() {
        return actors;
    }

    SessionObjects heldObjects() {
        return objects;
    }

    /** For letting operations through one after the other, each to its end; all gates are to be shut then. */
    public Turns turns() {
        return new Turns(actors);
    }

    public synchronized void step(int actor) {
        if (!closed) {
            gates.step(actors.get(actor), timeline.now());
            collector.wake();
        }
    }

    /** Whose operations were let through one by one, in that order. */
    public synchronized List<String> stepped() {
        return gates.stepped();
    }

    /** Lets one operation of each actor through. */
    public synchronized void stepAll() {
        actors.stream().filter(ActorProcess::isAlive).forEach(actor -> step(actor.index()));
    }

    /** Sends a signal to an actor that lives; nothing happens to one that does not. */
    public synchronized void signal(int actor, Signal signal) {
        interventions.signal(actor, signal);
        collector.wake();
    }

    /**
     * Posts a semaphore in place of an actor that died holding it: one of those who wait can then go on.
     *
     * @param wait one of {@link interleave.model.WaitForGraph#holderDied()}
     */
    public synchronized void postInPlaceOf(WaitForGraph.Wait wait) {
        if (!closed) {
            interventions.postInPlaceOf(wait);
            collector.wake();
        }
    }

    /** Kills an actor and takes it off the stage; what it has done stays counted. */
    public synchronized void removeActor(int actor) {
        interventions.remove(actor);
        collector.wake();
    }

    /**
     * Writes the session into a file, from its beginning and to its end. A fault that comes later does not end the session.
     *
     * @param failed told once, on another thread, in a sentence, if the recording has to stop
     * @throws IOException if the file cannot be made, or there is one already
     * @throws IllegalStateException if it is being recorded already, or closed
     */
    public synchronized Recorder record(Path file, Authorship by, Consumer<String> failed) throws IOException {
        if (closed) {
            throw new IllegalStateException("the session is over");
        }
        return recording.start(file, by, failed);
    }

    public SessionRecording recording() {
        return recording;
    }

    /** Ends all actors, reads what is left of their traces, removes what the session has made. Twice is harmless. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        Cleanup cleanup = new Cleanup();
        if (recording.recorder().isPresent()) {
            // What is recorded are the actors' own ends, not that all are killed now.
            collector.flush();
            cleanup.step(recording::finish);
        }
        // Those who are killed wait no more.
        deadlocks.look();
        observer.stop();
        actors.forEach(ActorProcess::kill);
        actors.forEach(ActorProcess::awaitEnd);
        collector.stop();
        course.end();
        counting.end();
        closed = true;
        actors.forEach(actor -> cleanup.step(() -> factory.forget(actor)));
        cleanup.step(objects::remove);
        cleanup.step(register::close);
        lastResort.forget();
        cleanup.end();
    }
}
