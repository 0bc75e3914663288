package interleave.ui;

import interleave.demo.Demo;
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
    private List<ObjectSpec> specs = List.of();
    private Demo demo;
    private Texts texts;
    private Session named;

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
        demo = opening.demo();
        specs = opening.objects();
        texts = opening.texts();
        named = null;
        actors.clear();
        rates.clear();
        objects.clear();
        specs.forEach(spec -> objects.add(ObjectView.of(spec, texts)));
        objectsPane.getChildren().setAll(objects.stream().map(ObjectView::node).toList());
        producers.getCards().clear();
        consumers.getCards().clear();
        show(opening.world(), System.nanoTime());
    }

    @Override
    public void show(Moment moment) {
        if (named != moment.session()) {
            named = moment.session();
            showNames(named.objects());
        }
        show(moment.world(), moment.now());
    }

    private void showNames(List<ObjectInfo> infos) {
        for (int i = 0; i < infos.size(); i++) {
            objects.get(i).setSystemName(infos.get(i).systemName());
        }
    }

    /** @param now ns of the monotonic clock */
    private void show(WorldState world, long now) {
        Map<Integer, Double> speeds = new HashMap<>();
        for (ActorState actor : world.actors()) {
            if (!actor.removed()) {
                ActorView view = actors.computeIfAbsent(actor.index(), index -> new ActorView(actor, specs, texts, steer));
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
        flights.setFlights(moving.of(world, speeds, actors, objects));
        flights.showAt(now);
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
        Role.Side side = demo.roles().stream().filter(each -> each.name().equals(actor.role())).map(Role::side).findFirst().orElseThrow();
        return side != Role.Side.BOTH ? side : actor.number() % 2 == 1 ? Role.Side.LEFT : Role.Side.RIGHT;
    }
}
