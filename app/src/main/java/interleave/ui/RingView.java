package interleave.ui;

import interleave.demo.MemorySpec;
import interleave.fxml.Texts;
import interleave.fxml.control.RingCell;
import interleave.fxml.control.RingSlot;
import interleave.model.ActorState;
import interleave.model.ObjectState;
import interleave.model.Ring;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.IntStream;

/** A ring in shared memory on the stage. What lies between the pointers counts. */
final class RingView extends ObjectView {
    private final RingCell ring;
    private final NumberFormat numbers;

    RingView(MemorySpec spec, RingCell ring, Texts texts) {
        super(texts, ring, spec);
        this.ring = ring;
        this.numbers = NumberFormat.getIntegerInstance(texts.locale());
        numbers.setGroupingUsed(false);
        ring.setKindText(texts.format("ring.kind", spec.fields().size() - Ring.SLOTS_FROM));
    }

    @Override
    void show(ObjectState state, List<ActorState> actors) {
        ObjectState.Memory now = (ObjectState.Memory) state;
        Ring held = Ring.of(now);
        List<RingSlot> shown = IntStream.range(0, held.slots()).mapToObj(i -> slot(held.holds(i), now.cells().get(Ring.SLOTS_FROM + i))).toList();
        if (!ring.getSlots().equals(shown)) {
            ring.getSlots().setAll(shown);
        }
        ring.setIn(held.in());
        ring.setOut(held.out());
        showSource(now);
        showNote(now, texts().format("ring.note", held.items(), held.slots(), held.in(), held.out()));
    }

    private RingSlot slot(boolean full, ObjectState.Cell cell) {
        long value = cell.level().value();
        return new RingSlot(value == 0 && !full ? "" : numbers.format(value), full, cell.storedBy());
    }
}
