package interleave.ui;

import interleave.model.WorldState;
import interleave.session.Session;
import interleave.session.Tally;

/**
 * What a session is in one frame: just now, or at the moment in the past that the cursor stands at.
 *
 * @param world at that moment
 * @param now that moment, ns of the monotonic clock
 */
record Moment(Session session, Transport.Stage stage, WorldState world, Tally tally, long now) {}
