package interleave.ui;

import interleave.demo.ObjectSpec;
import interleave.fxml.Texts;
import interleave.fxml.control.CounterCell;
import interleave.model.ActorState;
import interleave.model.ObjectState;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.text.NumberFormat;
import java.util.HexFormat;
import java.util.List;

/** A counter in shared memory on the stage. */
final class CounterView extends ObjectView {
    private final CounterCell cell;
    private final NumberFormat numbers;

    CounterView(ObjectSpec spec, CounterCell cell, Texts texts) {
        super(texts, cell, spec);
        this.cell = cell;
        this.numbers = NumberFormat.getIntegerInstance(texts.locale());
        cell.setLayout(texts.format("cell.layout", "u64", 0));
    }

    @Override
    void show(ObjectState state, List<ActorState> actors) {
        ObjectState.Cell now = (ObjectState.Cell) state;
        long value = now.level().value();
        cell.setValue(numbers.format(value));
        cell.setBytes(bytes(value));
        showSource(now.level());
        showNote(now, now.storedBy() < 0 ? "" : texts().format("object.note.stored", actors.get(now.storedBy()).name()));
    }

    /** As they lie in memory, in pairs. */
    private static String bytes(long value) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder()).putLong(value).array();
        return HexFormat.of().formatHex(bytes).replaceAll("(.{4})(?=.)", "$1 ");
    }
}
