package interleave.ui;

import interleave.demo.MemorySpec;
import interleave.fxml.Texts;
import interleave.fxml.control.RingCell;
import interleave.fxml.control.RingSlot;
import interleave.model.ActorState;
import interleave.model.ObjectState;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.IntStream;

/** A ring in shared memory on the stage. What lies between the pointers counts. */
final class RingView extends ObjectView {
    /** Before the slots lie the pointers. */
    private static final int SLOTS_FROM = 2;

    private final RingCell ring;
    private final int slots;
    private final NumberFormat numbers;

    RingView(MemorySpec spec, RingCell ring, Texts texts) {
        super(texts, ring, spec);
        this.ring = ring;
        this.slots = spec.fields().size() - SLOTS_FROM;
        this.numbers = NumberFormat.getIntegerInstance(texts.locale());
        numbers.setGroupingUsed(false);
        ring.setKindText(texts.format("ring.kind", slots));
    }

    @Override
    void show(ObjectState state, List<ActorState> actors) {
        ObjectState.Memory now = (ObjectState.Memory) state;
        int in = place(now.cells().get(0));
        int out = place(now.cells().get(1));
        int items = items(now.cells().get(0), now.cells().get(1));
        List<RingSlot> shown = IntStream.range(0, slots).mapToObj(i -> slot(i, now.cells().get(SLOTS_FROM + i), out, items)).toList();
        if (!ring.getSlots().equals(shown)) {
            ring.getSlots().setAll(shown);
        }
        ring.setIn(in);
        ring.setOut(out);
        showSource(now);
        showNote(now, texts().format("ring.note", items, slots, in, out));
    }

    private int place(ObjectState.Cell pointer) {
        return (int) Long.remainderUnsigned(pointer.level().value(), slots);
    }

    /** Where both point to the same slot, the ring is full if it was a producer who came there last. */
    private int items(ObjectState.Cell in, ObjectState.Cell out) {
        int between = Math.floorMod(place(in) - place(out), slots);
        return between == 0 && in.level().reportedAt() > out.level().reportedAt() ? slots : between;
    }

    private RingSlot slot(int index, ObjectState.Cell cell, int out, int items) {
        boolean between = Math.floorMod(index - out, slots) < items;
        long value = cell.level().value();
        return new RingSlot(value == 0 && !between ? "" : numbers.format(value), between, cell.storedBy());
    }
}
