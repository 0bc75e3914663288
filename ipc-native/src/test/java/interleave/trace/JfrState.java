package interleave.trace;

import jdk.jfr.Event;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The same event for the flight recorder, begun and committed: as such an event is usually declared, and without the stack trace that it then has. */
@State(Scope.Benchmark)
public class JfrState {
    private final Recording recording = new Recording();

    static final class Ended extends Event {
        int operation;
        int object;
        long value;
    }

    @StackTrace(false)
    static final class EndedWithoutStack extends Event {
        int operation;
        int object;
        long value;
    }

    @Setup(Level.Trial)
    public void start() {
        recording.enable(Ended.class);
        recording.enable(EndedWithoutStack.class);
        recording.start();
    }

    void commit(long value) {
        Ended event = new Ended();
        event.begin();
        event.operation = Operation.LOAD.code();
        event.object = 0;
        event.value = value;
        event.commit();
    }

    void commitWithoutStack(long value) {
        EndedWithoutStack event = new EndedWithoutStack();
        event.begin();
        event.operation = Operation.LOAD.code();
        event.object = 0;
        event.value = value;
        event.commit();
    }

    @TearDown(Level.Trial)
    public void stop() {
        recording.close();
    }
}
