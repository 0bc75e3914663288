package interleave.ui;

import interleave.demo.Field;
import interleave.demo.MemorySpec;
import interleave.fxml.Texts;
import interleave.fxml.control.CounterCell;
import interleave.model.ActorState;
import interleave.model.ObjectState;
import java.text.NumberFormat;
import java.util.List;

/** A single number in shared memory on the stage. */
final class CounterView extends ObjectView {
    private final Field field;
    private final CounterCell cell;
    private final NumberFormat numbers;

    CounterView(MemorySpec spec, CounterCell cell, Texts texts) {
        super(texts, cell, spec);
        this.field = spec.fields().getFirst();
        this.cell = cell;
        this.numbers = NumberFormat.getIntegerInstance(texts.locale());
        cell.setLayout(texts.format("cell.layout", field.type().word(), field.offset()));
    }

    @Override
    void show(ObjectState state, List<ActorState> actors) {
        ObjectState.Memory now = (ObjectState.Memory) state;
        ObjectState.Cell only = now.cells().getFirst();
        long value = only.level().value();
        cell.setValue(numbers.format(field.number(value)));
        cell.setBytes(Bytes.of(field, value));
        showSource(only.level());
        showNote(now, only.storedBy() < 0 ? "" : texts().format("object.note.stored", actors.get(only.storedBy()).name()));
    }
}
