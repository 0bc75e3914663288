package interleave.ui;

import interleave.demo.Demo;
import interleave.demo.Role;
import interleave.fxml.Texts;
import interleave.fxml.control.ActorColumn;
import interleave.fxml.control.AddActorCard;
import interleave.model.WorldState;
import interleave.session.Session;
import java.util.Optional;
import java.util.function.Consumer;

/** The places for one more actor: while a session is played one is started there, before it one more is asked for. */
final class Growth implements Facet {
    private final ActorColumn producers;
    private final ActorColumn consumers;
    private final SessionDesk desk;
    private final SetupForm setup;
    private final Consumer<Consumer<Session>> steer;
    private Texts texts;

    Growth(ActorColumn producers, ActorColumn consumers, SessionDesk desk, SetupForm setup, Consumer<Consumer<Session>> steer) {
        this.producers = producers;
        this.consumers = consumers;
        this.desk = desk;
        this.setup = setup;
        this.steer = steer;
    }

    @Override
    public void prepare(Opening opening) {
        texts = opening.texts();
        producers.addCard().setVisible(false);
        consumers.addCard().setVisible(false);
        opening.chosen().ifPresent(chosen -> show(chosen.demo(), opening.world()));
    }

    @Override
    public void show(Moment moment) {
        moment.performance().session().ifPresent(session -> show(session.plan().demo(), moment.world()));
    }

    private void show(Demo demo, WorldState world) {
        show(producers.addCard(), roleAt(demo, Role.Side.LEFT), world);
        show(consumers.addCard(), roleAt(demo, Role.Side.RIGHT), world);
    }

    private void show(AddActorCard card, Optional<Role> role, WorldState world) {
        card.setVisible(role.isPresent());
        role.ifPresent(it -> {
            long there = desk.isLive()
                    ? world.actors().stream().filter(actor -> actor.role().equals(it.name()) && !actor.removed()).count()
                    : setup.count(it.name());
            card.setRole(texts.get("role." + it.name()));
            card.setDisabledReason(there < it.most() ? ""
                    : desk.isLive() ? texts.format("actor.add.full", it.most())
                    : texts.format("actor.add.planned", there, texts.get("role." + it.name())));
            card.setOnAdd(() -> add(it));
        });
    }

    private void add(Role role) {
        if (desk.isLive()) {
            steer.accept(session -> session.addActor(role.name()));
        } else {
            setup.setCount(role.name(), setup.count(role.name()) + 1);
        }
    }

    private static Optional<Role> roleAt(Demo demo, Role.Side side) {
        return demo.roles().stream().filter(role -> role.side() == side || role.side() == Role.Side.BOTH && side == Role.Side.LEFT).findFirst();
    }
}
