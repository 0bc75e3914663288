package interleave.ui;

import interleave.demo.SourcesSpec;
import interleave.fxml.Texts;
import interleave.fxml.control.MemoryCell;
import interleave.fxml.control.MemoryGrid;
import interleave.fxml.control.Source;
import interleave.model.ActorState;
import interleave.model.ObjectState;
import java.util.List;
import java.util.stream.IntStream;

/** What processes wait for, on the stage: each source with how often it has woken somebody, with what, and whom last. */
final class SourcesView extends ObjectView {
    private final SourcesSpec spec;
    private final MemoryGrid grid;

    SourcesView(SourcesSpec spec, MemoryGrid grid, Texts texts) {
        super(texts, grid, spec);
        this.spec = spec;
        this.grid = grid;
    }

    @Override
    void show(ObjectState state, List<ActorState> actors) {
        ObjectState.Sources now = (ObjectState.Sources) state;
        List<MemoryCell> cells = IntStream.range(0, now.sources().size()).mapToObj(i -> cell(spec.sources().get(i), now.sources().get(i), actors)).toList();
        if (!grid.getCells().equals(cells)) {
            grid.getCells().setAll(cells);
        }
        grid.setSource(Source.REPORTED);
        showNote(now, "");
    }

    private MemoryCell cell(String name, ObjectState.Sources.Source source, List<ActorState> actors) {
        String woken = source.woken() < 0 ? "" : actors.get(source.woken()).name();
        String readiness = source.wakings() == 0 ? texts().get("sources.nothing") : ReadinessText.of(source.readiness());
        return new MemoryCell(texts().get("source." + name), texts().format("sources.times", source.wakings()), readiness, "", woken, source.woken());
    }
}
