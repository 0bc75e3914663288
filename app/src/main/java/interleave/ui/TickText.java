package interleave.ui;

import interleave.demo.ObjectSpec;
import interleave.fxml.Texts;
import interleave.fxml.control.Tick;
import interleave.ipc.Errno;
import interleave.model.LaneTicks;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;

/** Says what one operation on the timeline was. */
final class TickText {
    private final List<ObjectSpec> objects;
    private final Texts texts;
    private final NumberFormat numbers;

    TickText(List<ObjectSpec> objects, Texts texts) {
        this.objects = List.copyOf(objects);
        this.texts = texts;
        this.numbers = NumberFormat.getIntegerInstance(texts.locale());
    }

    /** @param began ns of the monotonic clock; times are told from then on */
    Tick open(LaneTicks ticks, int i, long began) {
        Operation operation = ticks.operations()[i];
        String word = texts.get("operation." + operation.word());
        String value = value(operation, ticks.outcomes()[i], ticks.values()[i]);
        List<Tick.Fact> facts = new ArrayList<>();
        facts.add(new Tick.Fact(texts.get("tick.object"), object(ticks.objects()[i], ticks.parts()[i])));
        if (!value.isEmpty()) {
            facts.add(new Tick.Fact(texts.get(ticks.outcomes()[i] == Outcome.DONE ? "tick.value" : "tick.outcome"), value));
        }
        if (ticks.lines()[i] > 0) {
            facts.add(new Tick.Fact(texts.get("tick.line"), Integer.toString(ticks.lines()[i])));
        }
        long ended = ticks.times()[i] - began;
        return new Tick(ended - ticks.durations()[i], ended, value.isEmpty() ? word : word + " " + value, facts);
    }

    private String object(int index, int part) {
        ObjectSpec object = objects.get(index);
        return object.parts().size() == 1 ? object.name() : object.name() + "." + object.parts().get(part);
    }

    private String value(Operation operation, Outcome outcome, long value) {
        return switch (outcome) {
            case DONE -> switch (operation) {
                case LOAD, STORE, ADD -> numbers.format(value);
                case SEND, TRY_SEND, TIMED_SEND, RECEIVE, TRY_RECEIVE, TIMED_RECEIVE, READ, WRITE, TRUNCATE -> texts.format("tick.bytes", value);
                case WAIT, TRY_WAIT, TIMED_WAIT, WAIT_ZERO, TRY_WAIT_ZERO, POST, LOCK, TRY_LOCK, UNLOCK, ATTACH, DETACH, REMOVE, OPEN, TRY_OPEN, CLOSE, CREATE, UNLINK, MAP, UNMAP, SYNC, NOTIFY, SIGNAL_WAIT, KILL -> "";
                case POLL -> ReadinessText.of(value);
            };
            case WOULD_BLOCK -> "EAGAIN";
            case TIMED_OUT -> "ETIMEDOUT";
            case FAILED -> Errno.of((int) value).name();
        };
    }
}
