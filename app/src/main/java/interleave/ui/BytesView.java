package interleave.ui;

import interleave.demo.Field;
import interleave.demo.MemorySpec;
import interleave.fxml.Texts;
import interleave.fxml.control.ByteCell;
import interleave.fxml.control.ByteGrid;
import interleave.model.ActorState;
import interleave.model.ObjectState;
import java.util.ArrayList;
import java.util.List;

/** A struct in shared memory on the stage, byte by byte. */
final class BytesView extends ObjectView {
    private static final int DIGITS = 2;

    private final List<Field> fields;
    private final ByteGrid grid;

    BytesView(MemorySpec spec, ByteGrid grid, Texts texts) {
        super(texts, grid, spec);
        this.fields = spec.fields();
        this.grid = grid;
        grid.setMembers(texts.format("bytes.size", spec.bytes(), fields.stream().filter(field -> !field.isPadding()).mapToLong(field -> field.type().bytes()).sum()));
    }

    @Override
    void show(ObjectState state, List<ActorState> actors) {
        ObjectState.Memory now = (ObjectState.Memory) state;
        List<ByteCell> bytes = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            add(fields.get(i), i, now.cells().get(i).level().value(), bytes);
        }
        if (!grid.getBytes().equals(bytes)) {
            grid.getBytes().setAll(bytes);
        }
        showSource(now);
        showNote(now, "");
    }

    private void add(Field field, int index, long bits, List<ByteCell> bytes) {
        String hex = Bytes.of(field, bits).replace(" ", "");
        boolean begins = !field.isPadding() || bytes.isEmpty() || !bytes.getLast().isPadding();
        for (int i = 0; i < field.type().bytes(); i++) {
            bytes.add(new ByteCell(hex.substring(i * DIGITS, (i + 1) * DIGITS), field.isPadding() ? "" : field.name(), begins && i == 0, index));
        }
    }
}
