package interleave.ui;

import interleave.demo.ObjectSpec;
import interleave.fxml.Texts;
import interleave.model.ActorState;
import interleave.model.Deed;
import interleave.model.WorldState;
import interleave.trace.Outcome;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** What just happens on a stage, in a line: the last operation, or how many there are where nobody could read them. */
final class Narration {
    private static final double MOST_A_SECOND = 20;

    private final Texts texts;
    private final List<ObjectSpec> objects;
    private final NumberFormat numbers;
    private final Rates rates = new Rates();

    /**
     * A sentence without its verb being declined.
     *
     * @param who empty where it is more than one
     * @param accent the number of its colour
     */
    record Line(String who, int accent, String what) {}

    Narration(List<ObjectSpec> objects, Texts texts) {
        this.texts = texts;
        this.objects = objects;
        this.numbers = NumberFormat.getIntegerInstance(texts.locale());
    }

    /** @param now ns of the monotonic clock; where it goes back, rates begin anew */
    Line of(WorldState world, long now) {
        double rate = world.actors().stream().mapToDouble(actor -> rates.of(actor, now)).sum();
        if (rate > MOST_A_SECOND) {
            return new Line("", 0, texts.format("actor.operations.rate", world.actors().stream().mapToLong(ActorState::operations).sum(), rate));
        }
        Optional<ActorState> last = world.actors().stream().filter(actor -> actor.last().isPresent()).max(Comparator.comparingLong(actor -> actor.last().get().ended()));
        return last.map(actor -> new Line(actor.name(), actor.index(), sentence(actor.last().get()))).orElse(new Line("", 0, ""));
    }

    private String sentence(Deed deed) {
        ObjectSpec object = objects.get(deed.object());
        StringJoiner words = new StringJoiner(" ").add(texts.get("operation." + deed.operation().word())).add(ObjectView.nameOf(object.name(), texts));
        if (object.parts().size() > 1) {
            words.add(object.parts().get(deed.part()));
        }
        if (deed.outcome() != Outcome.DONE) {
            return words.add("·").add(outcome(deed.outcome())).toString();
        }
        return switch (deed.operation()) {
            case LOAD, STORE, ADD -> words.add(numbers.format(deed.value())).toString();
            default -> words.toString();
        };
    }

    private String outcome(Outcome outcome) {
        return switch (outcome) {
            case DONE -> "";
            case WOULD_BLOCK -> "EAGAIN";
            case TIMED_OUT -> "ETIMEDOUT";
            case FAILED -> texts.get("activity.failed");
        };
    }
}
