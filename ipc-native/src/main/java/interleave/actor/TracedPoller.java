package interleave.actor;

import interleave.ipc.Pollable;
import interleave.ipc.Poller;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A poller each wait of which is gated, and recorded once for each source that was ready, with the bits of poll(2). */
final class TracedPoller implements Poller {
    private final Poller poller;
    private final int object;
    private final Probe probe;
    /** In the order in which they came: by that the demo names them. */
    private final List<Pollable> sources = new ArrayList<>();

    TracedPoller(Poller poller, int object, Probe probe) {
        this.poller = poller;
        this.object = object;
        this.probe = probe;
    }

    @Override
    public void add(Pollable source, Readiness... interests) {
        poller.add(source, interests);
        if (!sources.contains(source)) {
            sources.add(source);
        }
    }

    @Override
    public void remove(Pollable source) {
        poller.remove(source);
    }

    @Override
    public Result await() {
        return traced(poller::await);
    }

    @Override
    public Result await(Duration timeout) {
        return traced(() -> poller.await(timeout));
    }

    private Result traced(Supplier<Result> wait) {
        int line = probe.pass(Operation.POLL, object);
        long began = probe.begin(Operation.POLL, object, line);
        Result result = probe.recordFailure(Operation.POLL, object, line, began, wait);
        if (result instanceof Ready ready) {
            for (Event event : ready.events()) {
                int part = sources.indexOf(event.source()) << Short.SIZE;
                probe.ended(Operation.POLL, object, Outcome.DONE, line | part, began, bits(event.readiness()));
            }
        } else {
            probe.ended(Operation.POLL, object, Outcome.TIMED_OUT, line, began, 0);
        }
        return result;
    }

    private static long bits(Set<Readiness> readiness) {
        return readiness.stream().mapToLong(Readiness::bit).sum();
    }

    @Override
    public void interrupt() {
        poller.interrupt();
    }

    @Override
    public void close() {
        poller.close();
    }
}
