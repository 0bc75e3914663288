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

/**
 * Asks the kernel which pages actors have in memory of what they have mapped, and tells what is new. What was seen is told one look later, if it is mapped still: in between an actor
 * may have given it up, and something else have come to that place before its event of that was read.
 */
final class PagesWatch {
    private final Consumer<Happening> report;
    private final Map<Place, ResidentPages> seen = new HashMap<>();
    private final Map<Place, ResidentPages> told = new HashMap<>();

    PagesWatch(Consumer<Happening> report) {
        this.report = report;
    }

    private record Place(int object, int actor, long address) {}

    /** @param world says where they have mapped it */
    void look(int object, WorldState world) {
        if (world.objects().get(object) instanceof ObjectState.Pages pages) {
            pages.mappings().stream().filter(ObjectState.Mapping::live).forEach(mapping -> look(object, mapping, world.actors().get(mapping.actor())));
        }
    }

    private void look(int object, ObjectState.Mapping mapping, ActorState actor) {
        Place place = new Place(object, actor.index(), mapping.address());
        ResidentPages before = seen.get(place);
        if (before != null && !before.equals(told.put(place, before))) {
            report.accept(new Happening.PagesSeen(System.nanoTime(), object, actor.index(), before.line(), before.rss(),
                    PageRun.encode(before.pages().stream().map(state -> PageState.valueOf(state.name())).toList())));
        }
        ResidentPages.of(actor.pid(), mapping.address()).ifPresentOrElse(now -> seen.put(place, now), () -> seen.remove(place));
    }
}
