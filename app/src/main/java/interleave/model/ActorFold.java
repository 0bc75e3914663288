package interleave.model;

import interleave.trace.GateMode;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** An actor, being folded. */
final class ActorFold implements Cloneable {
    private static final int NOTHING = -1;
    private static final Map.Entry<Integer, Deed> NO_DEED = Map.entry(0, new Deed(Operation.LOAD, 0, 0, Outcome.DONE, 0, 0));

    private final Happening.ActorAdded added;
    private long pid;
    private Activity activity = Activity.STARTING;
    private Operation operation;
    private int object = NOTHING;
    private long since;
    private long entered;
    private long asleep;
    private int line;
    private boolean hasRegister;
    private long register;
    private long operations;
    private Operation lastOperation;
    private int lastObject;
    private int lastPart;
    private Outcome lastOutcome = Outcome.DONE;
    private long lastValue;
    private long lastEnded;
    private Map<Integer, Deed> deeds = new HashMap<>();
    private Map<Integer, Deed> deedsShown = Map.of();
    private GateMode gate = GateMode.STEP;
    private String call = "";
    private String kernelFunction = "";
    private String said = "";
    private int exitCode;
    private int signal;
    private String cause = "";
    private boolean removed;
    private boolean stopped;
    private long stoppedSince;

    ActorFold(Happening.ActorAdded added) {
        this.added = added;
        this.since = added.time();
    }

    /** As it is now, to go on elsewhere. */
    ActorFold copy() {
        try {
            // All other fields are numbers or immutable.
            ActorFold copy = (ActorFold) clone();
            copy.deeds = new HashMap<>(deeds);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    void carry(Carrier by) {
        pid = by.number(pid);
        activity = by.choice(activity, Activity.class);
        operation = by.operation(operation);
        object = by.object(object);
        since = by.number(since);
        entered = by.number(entered);
        asleep = by.number(asleep);
        line = by.whole(line);
        hasRegister = by.flag(hasRegister);
        register = by.number(register);
        operations = by.number(operations);
        lastOperation = by.operation(lastOperation);
        if (lastOperation != null) {
            lastObject = by.object(lastObject);
            lastPart = by.part(lastObject, lastPart);
            lastOutcome = by.choice(lastOutcome, Outcome.class);
            lastValue = by.number(lastValue);
            lastEnded = by.number(lastEnded);
        }
        List<Map.Entry<Integer, Deed>> carried = by.list(deeds.entrySet(), NO_DEED, it -> Map.entry(by.whole(it.getKey()), carry(it.getValue(), by)));
        deeds.clear();
        carried.forEach(each -> deeds.put(each.getKey(), each.getValue()));
        deedsShown = null;
        gate = by.choice(gate, GateMode.class);
        call = by.text(call);
        kernelFunction = by.text(kernelFunction);
        said = by.text(said);
        exitCode = by.whole(exitCode);
        signal = by.whole(signal);
        cause = by.text(cause);
        removed = by.flag(removed);
        stopped = by.flag(stopped);
        stoppedSince = by.number(stoppedSince);
    }

    private static Deed carry(Deed deed, Carrier by) {
        Operation done = by.operation(deed.operation());
        if (done == null) {
            throw new MalformedBlockException("a state says that nothing was done on a line");
        }
        int on = by.object(deed.object());
        return new Deed(done, on, by.part(on, deed.part()), by.choice(deed.outcome(), Outcome.class), by.number(deed.value()), by.number(deed.ended()));
    }

    Happening.ActorAdded added() {
        return added;
    }

    int index() {
        return added.actor();
    }

    void started(Happening.ActorStarted started) {
        pid = started.pid();
        become(Activity.STARTING, started.time());
    }

    void become(Activity next, long time) {
        if (activity.isOver()) {
            return;
        }
        activity = next;
        since = time;
    }

    void held(Operation before, int of, int at, long time) {
        operation = before;
        object = of;
        line = at;
        become(Activity.HELD, time);
    }

    /** It is in the call now; whether it sleeps there is for the kernel to say. */
    void began(Operation begun, int of, int at, long time) {
        operation = begun;
        object = of;
        line = at;
        entered = time;
        asleep = 0;
        become(Activity.RUNNING, time);
    }

    /** Whether it has begun such an operation on the object, which has not ended as far as is known. */
    boolean isIn(Predicate<Operation> kind, int of) {
        return operation != null && object == of && activity != Activity.HELD && !activity.isOver() && kind.test(operation);
    }

    /** When it began the operation that it is in, ns. */
    long entered() {
        return entered;
    }

    /** When it was last seen asleep in that operation, ns; 0 where it was not. */
    long asleep() {
        return asleep;
    }

    void ended(Operation done, int of, int part, Outcome outcome, long value, int at, long time) {
        lastOperation = done;
        lastObject = of;
        lastPart = part;
        lastOutcome = outcome;
        lastValue = value;
        lastEnded = time;
        if (at != 0) {
            deeds.put(at, new Deed(done, of, part, outcome, value, time));
            deedsShown = null;
        }
        operation = null;
        object = NOTHING;
        line = 0;
        call = "";
        kernelFunction = "";
        if (activity != Activity.RUNNING) {
            become(Activity.RUNNING, time);
        }
        if (outcome == Outcome.DONE) {
            operations++;
            if (done == Operation.LOAD) {
                hasRegister = true;
                register = value;
            } else if (done == Operation.STORE) {
                hasRegister = false;
            }
        }
    }

    /** Blocked is what has entered a call that may block and what the kernel shows asleep in one; an older sight of it counts for nothing. */
    void seen(Happening.ActorSeen seen) {
        if (activity.isOver()) {
            return;
        }
        stopped = seen.stopped();
        stoppedSince = seen.time();
        boolean inCall = operation != null && operation.mayBlock() && activity != Activity.HELD;
        if (inCall && !seen.call().isEmpty() && seen.time() > since) {
            call = seen.call();
            kernelFunction = seen.kernelFunction();
            asleep = seen.time();
            activity = Activity.BLOCKED;
        } else if (activity == Activity.BLOCKED && seen.call().isEmpty() && !seen.stopped()) {
            call = "";
            kernelFunction = "";
            activity = Activity.RUNNING;
        }
    }

    void exited(Happening.ActorExited exited) {
        become(exited.signal() != 0 ? Activity.KILLED : exited.code() == 0 ? Activity.EXITED : Activity.FAILED, exited.time());
        exitCode = exited.code();
        signal = exited.signal();
        cause = exited.cause();
        stopped = false;
        call = "";
        kernelFunction = "";
    }

    void said(String text) {
        said = text;
    }

    void gate(GateMode mode) {
        gate = mode;
    }

    void counted(long completed) {
        operations = completed;
    }

    void removed() {
        removed = true;
    }

    private Map<Integer, Deed> deeds() {
        if (deedsShown == null) {
            deedsShown = Map.copyOf(deeds);
        }
        return deedsShown;
    }

    ActorState state() {
        return new ActorState(
                added.actor(),
                added.name(),
                added.role(),
                added.number(),
                pid,
                stopped ? Activity.STOPPED : activity,
                Optional.ofNullable(operation),
                object,
                stopped ? stoppedSince : since,
                line,
                hasRegister ? OptionalLong.of(register) : OptionalLong.empty(),
                operations,
                lastOperation == null ? Optional.empty() : Optional.of(new Deed(lastOperation, lastObject, lastPart, lastOutcome, lastValue, lastEnded)),
                deeds(),
                gate,
                call,
                kernelFunction,
                said,
                exitCode,
                signal,
                cause,
                removed);
    }
}
