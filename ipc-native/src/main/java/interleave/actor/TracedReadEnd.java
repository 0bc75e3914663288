package interleave.actor;

import interleave.ipc.ReadEnd;
import interleave.trace.Operation;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Standard input as a source, each read of which is gated and recorded with the number of bytes. */
final class TracedReadEnd implements ReadEnd {
    private final ReadEnd end;
    private final TracedSources sources;
    private final int part;

    TracedReadEnd(ReadEnd end, TracedSources sources, int part) {
        this.end = end;
        this.sources = sources;
        this.part = part;
    }

    @Override
    public int read(byte[] buffer) {
        return (int) sources.traced(Operation.READ, part, () -> (long) end.read(buffer));
    }

    @Override
    public OptionalInt tryRead(byte[] buffer) {
        return attempt(() -> end.tryRead(buffer));
    }

    @Override
    public OptionalInt timedRead(byte[] buffer, Duration timeout) {
        return attempt(() -> end.timedRead(buffer, timeout));
    }

    private OptionalInt attempt(Supplier<OptionalInt> read) {
        OptionalInt[] count = new OptionalInt[1];
        sources.traced(Operation.READ, part, () -> {
            count[0] = read.get();
            return (long) count[0].orElse(0);
        });
        return count[0];
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
        end.close();
    }
}
