package interleave.ui;

import interleave.demo.SegmentSpec;
import interleave.fxml.Texts;
import interleave.fxml.control.MemoryCell;
import interleave.fxml.control.MemoryGrid;
import interleave.fxml.control.Source;
import interleave.model.ActorState;
import interleave.model.ObjectState;
import java.util.List;

/** A System V segment on the stage: how often it is attached, whether it is removed, and the number in it. */
final class SegmentView extends ObjectView {
    private final MemoryGrid grid;

    SegmentView(SegmentSpec spec, MemoryGrid grid, Texts texts) {
        super(texts, grid, spec);
        this.grid = grid;
    }

    @Override
    void show(ObjectState state, List<ActorState> actors) {
        ObjectState.Memory now = (ObjectState.Memory) state;
        boolean removed = value(now, SegmentSpec.DEST) != 0;
        ObjectState.Cell number = now.cells().get(SegmentSpec.PARTS.indexOf(SegmentSpec.VALUE));
        String storedBy = number.storedBy() < 0 ? "" : actors.get(number.storedBy()).name();
        List<MemoryCell> cells = List.of(
                new MemoryCell("nattch", Long.toString(value(now, SegmentSpec.NATTCH)), texts().get("segment.attached"), "", "", 0),
                new MemoryCell("status", removed ? "dest" : "–", texts().get(removed ? "segment.removed" : "segment.stays"), "", "", 0),
                new MemoryCell("perms", Long.toOctalString(value(now, SegmentSpec.MODE)), texts().format("segment.bytes", value(now, SegmentSpec.BYTES)), "", "", 0),
                new MemoryCell("u64", Long.toString(number.level().value()), texts().get("segment.number"), "", storedBy, number.storedBy()));
        if (!grid.getCells().equals(cells)) {
            grid.getCells().setAll(cells);
        }
        grid.setSource(Source.KERNEL);
        showNote(now, removed ? texts().get("segment.note.removed") : "");
    }

    private static long value(ObjectState.Memory segment, String part) {
        return segment.cells().get(SegmentSpec.PARTS.indexOf(part)).level().value();
    }
}
