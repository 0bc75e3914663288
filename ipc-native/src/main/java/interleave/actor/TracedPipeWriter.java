package interleave.actor;

import interleave.ipc.WriteEnd;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** The end of a pipe that is written to: each write is gated and recorded with the number of bytes. */
final class TracedPipeWriter implements WriteEnd {
    private final WriteEnd end;
    private final int object;
    private final Probe probe;
    private boolean closed;

    TracedPipeWriter(WriteEnd end, int object, Probe probe) {
        this.end = end;
        this.object = object;
        this.probe = probe;
    }

    @Override
    public void write(byte[] bytes) {
        attempt(Outcome.FAILED, () -> {
            end.write(bytes);
            return OptionalInt.of(bytes.length);
        });
    }

    @Override
    public OptionalInt tryWrite(byte[] bytes) {
        return attempt(Outcome.WOULD_BLOCK, () -> end.tryWrite(bytes));
    }

    @Override
    public OptionalInt timedWrite(byte[] bytes, Duration timeout) {
        return attempt(Outcome.TIMED_OUT, () -> end.timedWrite(bytes, timeout));
    }

    private OptionalInt attempt(Outcome otherwise, Supplier<OptionalInt> call) {
        int line = probe.pass(Operation.WRITE, object);
        long began = probe.begin(Operation.WRITE, object, line);
        OptionalInt count = probe.recordFailure(Operation.WRITE, object, line, began, call);
        probe.ended(Operation.WRITE, object, count.isPresent() ? Outcome.DONE : otherwise, line, began, count.orElse(0));
        return count;
    }

    @Override
    public int setCapacity(int bytes) {
        return end.setCapacity(bytes);
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
