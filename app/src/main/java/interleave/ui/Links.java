package interleave.ui;

import interleave.fxml.control.Link;
import interleave.fxml.control.LinkKind;
import interleave.model.Activity;
import interleave.model.ActorState;
import interleave.model.ObjectState;
import interleave.model.WaitForGraph.Wait;
import interleave.model.WorldState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What ties actors to objects just now: who is blocked on what, who holds what only one can hold, and where that has become a circle. */
final class Links {
    private Links() {}

    static List<Link> of(WorldState world, Map<Integer, ActorView> actors, List<ObjectView> objects) {
        List<Wait> cycle = world.waitForGraph().cycle().orElse(List.of());
        List<Link> links = new ArrayList<>();
        for (ActorState actor : world.actors()) {
            boolean caught = cycle.stream().anyMatch(wait -> wait.actor() == actor.index());
            if (!caught && actor.activity() == Activity.BLOCKED && actors.containsKey(actor.index()) && !actor.removed()) {
                links.add(new Link(actors.get(actor.index()).card(), objects.get(actor.object()).node(), LinkKind.BLOCKED));
            }
        }
        for (int i = 0; i < objects.size(); i++) {
            int object = i;
            if (objects.get(i).tiesHolders() && cycle.stream().noneMatch(wait -> wait.object() == object)) {
                for (int holder : holders(world.objects().get(i))) {
                    if (actors.containsKey(holder) && !world.actors().get(holder).activity().isOver()) {
                        links.add(new Link(actors.get(holder).card(), objects.get(i).node(), LinkKind.HOLDS));
                    }
                }
            }
        }
        cycle.forEach(wait -> addRound(wait, links, actors, objects));
        return links;
    }

    /** All in one direction, so that one can go round: from who waits to the object, and on to who holds it. */
    private static void addRound(Wait wait, List<Link> links, Map<Integer, ActorView> actors, List<ObjectView> objects) {
        links.add(new Link(actors.get(wait.actor()).card(), objects.get(wait.object()).node(), LinkKind.DEADLOCK));
        links.add(new Link(objects.get(wait.object()).node(), actors.get(wait.holder()).card(), LinkKind.DEADLOCK));
    }

    private static List<Integer> holders(ObjectState object) {
        return switch (object) {
            case ObjectState.Semaphore semaphore -> semaphore.holders();
            case ObjectState.Lock lock -> lock.holderActor() < 0 ? List.of() : List.of(lock.holderActor());
            case ObjectState.Memory _, ObjectState.Queue _, ObjectState.Sources _, ObjectState.Pages _, ObjectState.Pipe _, ObjectState.Promised _ -> List.of();
        };
    }
}
