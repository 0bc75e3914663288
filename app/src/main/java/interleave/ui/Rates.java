package interleave.ui;

import interleave.model.ActorState;
import java.util.HashMap;
import java.util.Map;

/** How many operations a second each actor does, over the last second or so. */
final class Rates {
    private static final long WINDOW = 1_000_000_000;
    private static final double NANOS = 1e9;

    private final Map<Integer, Sample> samples = new HashMap<>();

    private record Sample(long time, long operations, double rate) {}

    /** @param now ns of the monotonic clock; where it goes back, it begins anew */
    double of(ActorState actor, long now) {
        Sample last = samples.get(actor.index());
        if (last == null || now < last.time()) {
            last = new Sample(now, actor.operations(), 0);
            samples.put(actor.index(), last);
        } else if (now - last.time() >= WINDOW) {
            last = new Sample(now, actor.operations(), (actor.operations() - last.operations()) * NANOS / (now - last.time()));
            samples.put(actor.index(), last);
        }
        return actor.activity().isOver() ? 0 : last.rate();
    }

    void clear() {
        samples.clear();
    }
}
