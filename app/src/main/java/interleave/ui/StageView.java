package interleave.ui;

import interleave.demo.ObjectSpec;
import interleave.demo.Role;
import interleave.fxml.Texts;
import interleave.fxml.control.ActorCard;
import interleave.fxml.control.ActorColumn;
import interleave.fxml.control.FlightLayer;
import interleave.model.ActorState;
import interleave.model.WorldState;
import interleave.session.ObjectInfo;
import interleave.session.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.layout.Pane;

/** The stage: shows a state of the world, whichever it is. */
final class StageView implements Facet {
    private final ActorColumn producers;
    private final ActorColumn consumers;
    private final Pane objectsPane;
    private final FlightLayer flights;
    private final Consumer<Consumer<Session>> steer;
    private final Rates rates = new Rates();
    private final Map<Integer, ActorView> actors = new HashMap<>();
    private final List<ObjectView> objects = new ArrayList<>();
    private final Flights moving = new Flights();
    private Map<Integer, Double> speeds = Map.of();
    private List<ObjectSpec> specs = List.of();
    private Function<String, Role.Side> sides = _ -> Role.Side.BOTH;
    private Texts texts;
    private Performance named;
    private boolean steerable;

    /** @param steer does something with the session, elsewhere than on the JavaFX thread */
    StageView(ActorColumn producers, ActorColumn consumers, Pane objectsPane, FlightLayer flights, Consumer<Consumer<Session>> steer) {
        this.producers = producers;
        this.consumers = consumers;
        this.objectsPane = objectsPane;
        this.flights = flights;
        this.steer = steer;
    }

    @Override
    public void prepare(Opening opening) {
        steerable = opening.chosen().isPresent();
        prepare(opening.objects(), role -> sideOf(opening.parts(), role), opening.texts());
        show(opening.world(), System.nanoTime());
    }

    private static Role.Side sideOf(List<Part> parts, String role) {
        return parts.stream().filter(part -> part.role().equals(role)).map(Part::side).findFirst().orElse(Role.Side.BOTH);
    }

    /**
     * Clears it for these objects.
     *
     * @param sideOf where the cards of a role stand
     */
    void prepare(List<ObjectSpec> objectSpecs, Function<String, Role.Side> sideOf, Texts words) {
        specs = objectSpecs;
        sides = sideOf;
        texts = words;
        named = null;
        actors.clear();
        rates.clear();
        objects.clear();
        specs.forEach(spec -> objects.add(ObjectView.of(spec, texts)));
        objectsPane.getChildren().setAll(Grouping.of(objects));
        producers.getCards().clear();
        consumers.getCards().clear();
    }

    @Override
    public void show(Moment moment) {
        if (!moment.performance().equals(named)) {
            named = moment.performance();
            sides = role -> sideOf(named.parts(), role);
            showNames(named.objects().stream().map(ObjectInfo::systemName).toList());
        }
        showLevels(moment.world(), moment.now());
    }

    @Override
    public void move(Moment moment) {
        move(moment.world(), moment.now(), moment.flow());
    }

    void move(WorldState world, long now, Moment.Flow flow) {
        flights.setFlights(moving.of(world, flow, speeds, actors, objects));
        flights.showAt(now);
    }

    /** What the system calls the objects, in their order. */
    void showNames(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            objects.get(i).setSystemName(names.get(i));
        }
    }

    /** @param now ns of the monotonic clock */
    void show(WorldState world, long now) {
        showLevels(world, now);
        move(world, now, Moment.Flow.LIVE);
    }

    private void showLevels(WorldState world, long now) {
        speeds = new HashMap<>();
        for (ActorState actor : world.actors()) {
            if (!actor.removed()) {
                ActorView view = actors.computeIfAbsent(actor.index(), _ -> new ActorView(actor, specs, texts, steer, steerable));
                double rate = rates.of(actor, now);
                speeds.put(actor.index(), rate);
                view.show(actor, rate, now);
            }
        }
        arrange(world);
        for (int i = 0; i < objects.size(); i++) {
            objects.get(i).show(world.objects().get(i), world.actors());
        }
        flights.setLinks(Links.of(world, actors, objects));
    }

    private void arrange(WorldState world) {
        for (Role.Side side : List.of(Role.Side.LEFT, Role.Side.RIGHT)) {
            List<ActorCard> cards = world.actors().stream()
                    .filter(actor -> !actor.removed() && sideOf(actor) == side)
                    .map(actor -> actors.get(actor.index()).card())
                    .toList();
            ActorColumn column = side == Role.Side.LEFT ? producers : consumers;
            if (!column.getCards().equals(cards)) {
                column.getCards().setAll(cards);
            }
        }
    }

    private Role.Side sideOf(ActorState actor) {
        Role.Side side = sides.apply(actor.role());
        return side != Role.Side.BOTH ? side : actor.number() % 2 == 1 ? Role.Side.LEFT : Role.Side.RIGHT;
    }
}
