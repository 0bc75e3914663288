package interleave.ui;

import interleave.fxml.control.ActorCard;
import interleave.fxml.control.Flight;
import interleave.fxml.control.ObjectFrame;
import interleave.model.Movement;
import interleave.model.WorldState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is on its way between actors and objects: worked out from the state alone, so that it can be shown at any time again. */
final class Flights {
    /** So long something flies at most, for the eye, ns. */
    static final long LONGEST = 700_000_000;
    private static final double NANOS = 1e9;
    /** Faster than that nobody can follow: levels and rates tell it then. */
    private static final double MOST_A_SECOND = 20;
    private static final double SHARE_OF_INTERVAL = 0.7;

    /** @param rates operations a second by actor */
    List<Flight> of(WorldState world, Moment.Flow flow, Map<Integer, Double> rates, Map<Integer, ActorView> actors, List<ObjectView> objects) {
        List<Flight> flights = new ArrayList<>();
        for (Movement movement : world.movements()) {
            ActorView actor = actors.get(movement.actor());
            double rate = rates.getOrDefault(movement.actor(), 0.0) * flow.tempo();
            if (actor == null || movement.time() < flow.from() || rate > MOST_A_SECOND || world.actors().get(movement.actor()).removed()) {
                continue;
            }
            long duration = (long) (Math.min(LONGEST, NANOS / Math.max(rate, 1) * SHARE_OF_INTERVAL) * flow.tempo());
            ActorCard card = actor.card();
            ObjectFrame object = objects.get(movement.object()).node();
            String label = objects.get(movement.object()).label(movement);
            flights.add(movement.goesIn()
                    ? new Flight(movement.number(), label, card, object, movement.time(), movement.time() + duration, movement.actor())
                    : new Flight(movement.number(), label, object, card, movement.time(), movement.time() + duration, movement.actor()));
        }
        return flights;
    }
}
