package interleave.ui;

import interleave.demo.ObjectSpec;
import interleave.demo.PagesSpec;
import interleave.demo.PlainFileSpec;
import interleave.fxml.Texts;
import interleave.fxml.control.PageGrid;
import interleave.fxml.control.PageRow;
import interleave.fxml.control.PageRun;
import interleave.fxml.control.Source;
import interleave.model.ActorState;
import interleave.model.ObjectState;
import java.util.List;
import java.util.stream.Collectors;

/** Pages on the stage: what each actor that has mapped them has in its memory. */
final class PagesView extends ObjectView {
    private static final long KILO = 1024;

    private final ObjectSpec spec;
    private final PageGrid grid;

    PagesView(ObjectSpec spec, PageGrid grid, Texts texts) {
        super(texts, grid, spec);
        this.spec = spec;
        this.grid = grid;
        grid.setSource(Source.KERNEL);
    }

    @Override
    void show(ObjectState state, List<ActorState> actors) {
        ObjectState.Pages now = (ObjectState.Pages) state;
        grid.setContents(contents(now));
        if (spec instanceof PagesSpec pages) {
            grid.reserve((int) actors.stream().filter(actor -> !actor.removed()).count(), pages.count());
        }
        List<PageRow> rows = now.mappings().stream().map(mapping -> row(mapping, actors.get(mapping.actor()))).toList();
        if (!grid.getRows().equals(rows)) {
            grid.getRows().setAll(rows);
        }
        showNote(now, "");
    }

    private String contents(ObjectState.Pages now) {
        return switch (spec) {
            case PagesSpec pages -> contents(pages, now);
            case ObjectSpec _ when now.numbers().isEmpty() -> "";
            case PlainFileSpec file when file.isThere() -> texts().format("pages.read", now.numbers().getFirst(), now.copied());
            default -> texts().format("pages.size", now.numbers().getFirst());
        };
    }

    private String contents(PagesSpec pages, ObjectState.Pages now) {
        return switch (pages.backing()) {
            case ANONYMOUS -> texts().format("pages.anonymous", pages.count(), pages.bytes() / KILO);
            case FILE -> texts().format("pages.file", now.numbers().stream().map(Object::toString).collect(Collectors.joining(" ")));
            case SHARED_MEMORY -> now.numbers().isEmpty() ? texts().get("pages.none") : texts().format("pages.object", now.numbers().getFirst(), now.numbers().getLast());
        };
    }

    private PageRow row(ObjectState.Mapping mapping, ActorState actor) {
        int there = mapping.count(interleave.model.PageState.SHARED) + mapping.count(interleave.model.PageState.PRIVATE);
        return new PageRow(
                actor.name(),
                texts().format("pages.figures", mapping.rss() / KILO, there),
                mapping.line(),
                mapping.live(),
                actor.index(),
                mapping.pages().stream().map(run -> new PageRun(run.count(), state(run.state()))).toList());
    }

    private static interleave.fxml.control.PageState state(interleave.model.PageState state) {
        return switch (state) {
            case ABSENT -> interleave.fxml.control.PageState.ABSENT;
            case SHARED -> interleave.fxml.control.PageState.SHARED;
            case PRIVATE -> interleave.fxml.control.PageState.PRIVATE;
        };
    }
}
