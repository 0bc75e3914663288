package interleave.ui;

import interleave.model.WorldState;
import interleave.session.Session;
import interleave.session.Tally;

/**
 * What a session is in one frame.
 *
 * @param now ns of the monotonic clock
 */
record Moment(Session session, Transport.Stage stage, WorldState world, Tally tally, long now) {}
