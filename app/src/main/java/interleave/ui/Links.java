package interleave.ui;

import interleave.fxml.control.Link;
import interleave.fxml.control.LinkKind;
import interleave.model.Activity;
import interleave.model.ActorState;
import interleave.model.ObjectState;
import interleave.model.WorldState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What ties actors to objects just now: who is blocked on what, and who holds what only one can hold. */
final class Links {
    private Links() {}

    static List<Link> of(WorldState world, Map<Integer, ActorView> actors, List<ObjectView> objects) {
        List<Link> links = new ArrayList<>();
        for (ActorState actor : world.actors()) {
            if (actor.activity() == Activity.BLOCKED && actors.containsKey(actor.index()) && !actor.removed()) {
                links.add(new Link(actors.get(actor.index()).card(), objects.get(actor.object()).node(), LinkKind.BLOCKED));
            }
        }
        for (int i = 0; i < objects.size(); i++) {
            if (objects.get(i).tiesHolders()) {
                for (int holder : holders(world.objects().get(i))) {
                    if (actors.containsKey(holder) && !world.actors().get(holder).activity().isOver()) {
                        links.add(new Link(actors.get(holder).card(), objects.get(i).node(), LinkKind.HOLDS));
                    }
                }
            }
        }
        return links;
    }

    private static List<Integer> holders(ObjectState object) {
        return switch (object) {
            case ObjectState.Semaphore semaphore -> semaphore.holders();
            case ObjectState.Lock lock -> lock.holderActor() < 0 ? List.of() : List.of(lock.holderActor());
            case ObjectState.Cell ignored -> List.of();
            case ObjectState.Queue ignored -> List.of();
        };
    }
}
