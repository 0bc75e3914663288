package interleave.cli;

import interleave.model.Activity;
import interleave.model.ActorState;
import interleave.model.WorldState;
import interleave.session.ObjectInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The actors of a run.
 *
 * @param takenAt ns of the monotonic clock
 */
record ActorReport(WorldState world, List<ObjectInfo> infos, long takenAt) {
    List<Map<String, Object>> list() {
        return world.actors().stream().map(this::describe).toList();
    }

    private Map<String, Object> describe(ActorState actor) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", actor.name());
        all.put("role", actor.role());
        all.put("pid", actor.pid());
        all.put("state", actor.activity().key());
        all.put("operations", actor.operations());
        all.put("blockedOn", actor.activity() == Activity.BLOCKED ? blockedOn(actor) : null);
        all.put("exit", actor.activity().isOver() ? exit(actor) : null);
        return all;
    }

    private Map<String, Object> blockedOn(ActorState actor) {
        Map<String, Object> all = new LinkedHashMap<>();
        ObjectInfo object = infos.get(actor.object());
        all.put("object", object.spec().name());
        all.put("systemName", object.systemName());
        all.put("call", actor.call());
        all.put("kernelFunction", actor.kernelFunction());
        all.put("sinceMs", (takenAt - actor.since()) / 1_000_000);
        return all;
    }

    private static Map<String, Object> exit(ActorState actor) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (actor.signal() != 0) {
            all.put("signal", actor.signal());
        } else {
            all.put("code", actor.exitCode());
        }
        if (!actor.cause().isEmpty()) {
            all.put("cause", actor.cause());
        }
        return all;
    }
}
