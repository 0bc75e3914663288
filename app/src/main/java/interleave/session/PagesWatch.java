package interleave.session;

import interleave.ipc.inspect.ResidentPages;
import interleave.model.ActorState;
import interleave.model.Happening;
import interleave.model.ObjectState;
import interleave.model.PageRun;
import interleave.model.PageState;
import interleave.model.WorldState;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Asks the kernel which pages actors have in memory of what they have mapped, one thing each, and tells what is new. */
final class PagesWatch {
    private final Consumer<Happening> report;
    private final Map<Integer, ResidentPages> last = new HashMap<>();

    PagesWatch(Consumer<Happening> report) {
        this.report = report;
    }

    /** @param world says where they have mapped it */
    void look(int object, WorldState world) {
        if (world.objects().get(object) instanceof ObjectState.Pages pages) {
            pages.mappings().stream().filter(ObjectState.Mapping::live).forEach(mapping -> look(object, mapping, world.actors().get(mapping.actor())));
        }
    }

    private void look(int object, ObjectState.Mapping mapping, ActorState actor) {
        ResidentPages.of(actor.pid(), mapping.address()).filter(pages -> !pages.equals(last.put(actor.index(), pages))).ifPresent(pages -> report.accept(
                new Happening.PagesSeen(System.nanoTime(), object, actor.index(), pages.line(), pages.rss(), PageRun.encode(pages.pages().stream().map(state -> PageState.valueOf(state.name())).toList()))));
    }
}
