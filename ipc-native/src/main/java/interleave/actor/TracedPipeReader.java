package interleave.actor;

import interleave.ipc.ReadEnd;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** The end of a pipe that is read from: each read is gated and recorded with the number of bytes, 0 at the end of file. */
final class TracedPipeReader implements ReadEnd {
    private final ReadEnd end;
    private final int object;
    private final Probe probe;
    private boolean closed;

    TracedPipeReader(ReadEnd end, int object, Probe probe) {
        this.end = end;
        this.object = object;
        this.probe = probe;
    }

    @Override
    public int read(byte[] buffer) {
        return attempt(Outcome.FAILED, () -> OptionalInt.of(end.read(buffer))).orElseThrow();
    }

    @Override
    public OptionalInt tryRead(byte[] buffer) {
        return attempt(Outcome.WOULD_BLOCK, () -> end.tryRead(buffer));
    }

    @Override
    public OptionalInt timedRead(byte[] buffer, Duration timeout) {
        return attempt(Outcome.TIMED_OUT, () -> end.timedRead(buffer, timeout));
    }

    private OptionalInt attempt(Outcome otherwise, Supplier<OptionalInt> call) {
        int line = probe.pass(Operation.READ, object);
        long began = probe.begin(Operation.READ, object, line);
        OptionalInt count = probe.recordFailure(Operation.READ, object, line, began, call);
        probe.ended(Operation.READ, object, count.isPresent() ? Outcome.DONE : otherwise, line, began, count.orElse(0));
        return count;
    }

    @Override
    public int available() {
        return end.available();
    }

    @Override
    public int capacity() {
        return end.capacity();
    }

    @Override
    public int descriptor() {
        return end.descriptor();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            probe.call(Operation.CLOSE, object, end::close);
        }
    }
}
