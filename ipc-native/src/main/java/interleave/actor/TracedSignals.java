package interleave.actor;

import interleave.ipc.SignalDescriptor;
import interleave.trace.Operation;
import java.time.Duration;
import java.util.Optional;

/** A signal descriptor each read of which is gated and recorded with the number of the signal; 0 where none came. */
final class TracedSignals implements SignalDescriptor {
    private static final long NONE = 0;

    private final SignalDescriptor signals;
    private final TracedSources sources;
    private final int part;
    private Optional<Received> last = Optional.empty();

    TracedSignals(SignalDescriptor signals, TracedSources sources, int part) {
        this.signals = signals;
        this.sources = sources;
        this.part = part;
    }

    @Override
    public Received receive() {
        sources.traced(Operation.SIGNAL_WAIT, part, () -> keep(Optional.of(signals.receive())));
        return last.orElseThrow();
    }

    @Override
    public Optional<Received> tryReceive() {
        sources.traced(Operation.READ, part, () -> keep(signals.tryReceive()));
        return last;
    }

    @Override
    public Optional<Received> timedReceive(Duration timeout) {
        sources.traced(Operation.READ, part, () -> keep(signals.timedReceive(timeout)));
        return last;
    }

    private long keep(Optional<Received> received) {
        last = received;
        return received.map(it -> (long) it.signal().number()).orElse(NONE);
    }

    @Override
    public int descriptor() {
        return signals.descriptor();
    }

    @Override
    public void close() {
        signals.close();
    }
}
