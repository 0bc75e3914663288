package interleave.session;

import interleave.demo.Result;
import interleave.trace.TraceMode;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Many free runs of the same plan, one after the other, on objects of their own: the same processes as long as all come to their end. Nothing is recorded, so nothing of the time is
 * the probe's.
 */
public final class Series {
    private final SessionPlan plan;

    /** @param plan of a demo that ends; its objects get names of their own, so that a session with chosen ones can go on beside it */
    public Series(SessionPlan plan) {
        this.plan = new SessionPlan(plan.demo(), plan.settings(), plan.roles(), Map.of(), false, TraceMode.OFF);
    }

    /**
     * One of the runs.
     *
     * @param nanos from the start of all to the end of the last
     */
    public record Run(Result result, long nanos) {}

    /**
     * Blocks until all have been played, or it is given up.
     *
     * @param each told of each run when it is over, on this thread
     * @throws SessionException if an actor fails
     * @throws interleave.ipc.IpcException as {@link Session#begin}
     */
    public void play(int runs, Consumer<Run> each, BooleanSupplier givenUp) {
        int done = 0;
        while (done < runs && !givenUp.getAsBoolean()) {
            try (Rounds rounds = Rounds.begin(plan)) {
                do {
                    OptionalLong nanos = rounds.runFreely(givenUp);
                    if (nanos.isEmpty()) {
                        return;
                    }
                    each.accept(new Run(rounds.result(), nanos.getAsLong()));
                    done++;
                } while (done < runs && !givenUp.getAsBoolean() && rounds.again());
            }
        }
    }
}
