package interleave.ui;

import interleave.demo.Field;
import interleave.demo.ObjectSpec;
import interleave.fxml.Texts;
import interleave.fxml.control.MemoryCell;
import interleave.fxml.control.MemoryGrid;
import interleave.model.ActorState;
import interleave.model.ObjectState;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.IntStream;

/** Several numbers in shared memory or in a file on the stage. Their digits are not grouped: a PID or a port is no quantity. */
final class MemoryView extends ObjectView {
    private final List<Field> fields;
    private final MemoryGrid grid;
    private final NumberFormat numbers;

    MemoryView(ObjectSpec spec, List<Field> fields, MemoryGrid grid, Texts texts) {
        super(texts, grid, spec);
        this.fields = fields;
        this.grid = grid;
        this.numbers = NumberFormat.getNumberInstance(texts.locale());
        this.numbers.setGroupingUsed(false);
    }

    @Override
    void show(ObjectState state, List<ActorState> actors) {
        ObjectState.Memory now = (ObjectState.Memory) state;
        List<MemoryCell> cells = IntStream.range(0, now.cells().size()).mapToObj(i -> cell(fields.get(i), now.cells().get(i), actors)).toList();
        if (!grid.getCells().equals(cells)) {
            grid.getCells().setAll(cells);
        }
        showSource(now);
        showNote(now, "");
    }

    private MemoryCell cell(Field field, ObjectState.Cell cell, List<ActorState> actors) {
        long bits = cell.level().value();
        String by = cell.storedBy() < 0 ? "" : actors.get(cell.storedBy()).name();
        return new MemoryCell(
                field.name(),
                numbers.format(field.number(bits)),
                texts().format("cell.layout", field.type().word(), field.offset()),
                Bytes.of(field, bits),
                by,
                cell.storedBy());
    }
}
