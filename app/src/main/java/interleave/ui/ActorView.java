package interleave.ui;

import interleave.demo.MemorySpec;
import interleave.demo.ObjectSpec;
import interleave.fxml.Texts;
import interleave.fxml.control.Activity;
import interleave.fxml.control.ActorCard;
import interleave.ipc.Errno;
import interleave.ipc.Signal;
import interleave.model.ActorState;
import interleave.model.Deed;
import interleave.session.Session;
import interleave.session.Speed;
import interleave.trace.GateMode;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.text.NumberFormat;
import java.util.List;
import java.util.function.Consumer;

/** An actor of the model on the stage, and the hand on it. */
final class ActorView {
    private static final String NOTHING = "—";

    private final Texts texts;
    private final List<ObjectSpec> objects;
    private final ActorCard card;
    private final ActivityWords words;
    private final NumberFormat numbers;
    private final boolean counts;

    /**
     * @param steer does something with the session, elsewhere than on the JavaFX thread
     * @param steerable whether there is a process
     */
    ActorView(ActorState actor, List<ObjectSpec> objects, Texts texts, Consumer<Consumer<Session>> steer, boolean steerable) {
        this.texts = texts;
        this.objects = objects;
        this.card = new ActorCard(texts);
        this.words = new ActivityWords(texts);
        this.numbers = NumberFormat.getIntegerInstance(texts.locale());
        this.counts = objects.stream().anyMatch(MemorySpec.class::isInstance);
        int index = actor.index();
        card.setId("actor-" + actor.name());
        card.setName(actor.name());
        card.setAccent(index);
        card.setSteerable(steerable);
        card.setRegisterName(counts ? texts.format("actor.local", "n") : texts.get("actor.last"));
        card.setOnStep(() -> steer.accept(session -> session.step(index)));
        card.setOnRun(() -> steer.accept(session -> session.pace(index, Speed.FULL)));
        card.setOnHold(() -> steer.accept(session -> session.pace(index, Speed.HELD)));
        card.setOnStop(() -> steer.accept(session -> session.signal(index, Signal.STOP)));
        card.setOnContinue(() -> steer.accept(session -> session.signal(index, Signal.CONTINUE)));
        card.setOnKill(() -> steer.accept(session -> session.signal(index, Signal.KILL)));
        card.setOnRemove(() -> steer.accept(session -> session.removeActor(index)));
    }

    ActorCard card() {
        return card;
    }

    /**
     * @param rate operations a second
     * @param now ns of the monotonic clock
     */
    void show(ActorState actor, double rate, long now) {
        card.setPid(actor.pid());
        card.setActivity(Activity.valueOf(actor.activity().name()));
        card.setActivityText(words.of(actor, now));
        card.setGateOpen(actor.gate() == GateMode.RUN);
        card.setRegisterValue(register(actor));
        card.setOperations(texts.format("actor.operations.rate", actor.operations(), rate));
        card.setDetail(detail(actor));
    }

    private String register(ActorState actor) {
        if (counts) {
            return actor.register().isPresent() ? numbers.format(actor.register().getAsLong()) : NOTHING;
        }
        return actor.last().map(this::describe).orElse(NOTHING);
    }

    private String describe(Deed deed) {
        return deed.outcome() == Outcome.DONE ? word(deed.operation()) : texts.format("deed.failed", word(deed.operation()), outcome(deed));
    }

    private String describeWithValue(Deed deed) {
        return switch (deed.operation()) {
            case LOAD, STORE, ADD -> texts.format("deed.value", word(deed.operation()) + part(deed), deed.value());
            default -> texts.format("deed.last", describe(deed));
        };
    }

    private String part(Deed deed) {
        List<String> parts = objects.get(deed.object()).parts();
        return parts.size() == 1 ? "" : " " + parts.get(deed.part());
    }

    private static String outcome(Deed deed) {
        return switch (deed.outcome()) {
            case DONE -> "";
            case WOULD_BLOCK -> "EAGAIN";
            case TIMED_OUT -> "ETIMEDOUT";
            case FAILED -> Errno.of((int) deed.value()).name();
        };
    }

    private String detail(ActorState actor) {
        if (!actor.cause().isEmpty()) {
            return actor.cause();
        }
        if (actor.activity() == interleave.model.Activity.STOPPED) {
            return texts.get("actor.stopped");
        }
        if (!actor.kernelFunction().isEmpty()) {
            return texts.format("actor.blocked.in", actor.call(), actor.kernelFunction());
        }
        if (!actor.said().isEmpty()) {
            return "$ " + actor.said();
        }
        return counts ? actor.last().map(this::describeWithValue).orElse("") : "";
    }

    private String word(Operation operation) {
        return texts.get("operation." + operation.word());
    }
}
