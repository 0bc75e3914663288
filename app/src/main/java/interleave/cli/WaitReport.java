package interleave.cli;

import interleave.model.WaitForGraph.Wait;
import interleave.model.WorldState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who waits for whom in vain, in words and as data. */
record WaitReport(WorldState world) {
    /** {@code a waits for right, held by b, who waits for left, held by a}. */
    String cycle(List<Wait> cycle) {
        return actor(cycle.getFirst().actor()) + " " + cycle.stream()
                .map(wait -> "waits for " + object(wait) + ", held by " + actor(wait.holder()))
                .collect(Collectors.joining(", who "));
    }

    String holderDied(Wait wait) {
        return actor(wait.holder()) + " died holding " + object(wait) + ", and " + actor(wait.actor()) + " waits for it in vain: a post would free it";
    }

    List<Map<String, Object>> list(List<Wait> waits) {
        return waits.stream().map(this::describe).toList();
    }

    private Map<String, Object> describe(Wait wait) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("actor", actor(wait.actor()));
        all.put("waitsFor", object(wait));
        all.put("heldBy", actor(wait.holder()));
        return all;
    }

    private String actor(int index) {
        return world.actors().get(index).name();
    }

    private String object(Wait wait) {
        return world.objects().get(wait.object()).name();
    }
}
