package interleave.ui;

import interleave.model.WorldState;
import interleave.session.Tally;
import java.util.Optional;

/**
 * What a performance is in one frame: just now, or at the moment in the past that the cursor stands at.
 *
 * @param world at that moment
 * @param tally what has come out, which is known at the end only
 * @param newest whether nothing later is known
 * @param now that moment, ns of the monotonic clock
 */
record Moment(Performance performance, Transport.Stage stage, WorldState world, Optional<Tally> tally, boolean newest, long now, Flow flow) {
    /**
     * How time goes by.
     *
     * @param tempo 1 is as fast as it happened: what flies for the eye takes longer in the time of the session where that goes faster
     * @param from what moved before that has arrived, ns of the monotonic clock
     */
    record Flow(double tempo, long from) {
        static final Flow LIVE = new Flow(1, Long.MIN_VALUE);
    }
}
