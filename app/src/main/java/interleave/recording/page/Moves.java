package interleave.recording.page;

import interleave.demo.ObjectSpec;
import interleave.model.Movement;
import interleave.model.WorldState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What went from actors to objects and back, in columns. */
final class Moves {
    private static final String TOKEN = "●";

    private final List<ObjectSpec> objects;
    private final List<Integer> gaps = new ArrayList<>();
    private final List<Integer> actors = new ArrayList<>();
    private final List<Integer> targets = new ArrayList<>();
    private final List<Integer> directions = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private long known;
    private int last;

    Moves(List<ObjectSpec> objects) {
        this.objects = objects;
    }

    void at(int moment, WorldState world) {
        for (Movement movement : world.movements()) {
            if (movement.number() > known) {
                known = movement.number();
                gaps.add(moment - last);
                last = moment;
                actors.add(movement.actor());
                targets.add(movement.object());
                directions.add(movement.goesIn() ? 1 : 0);
                labels.add(label(movement));
            }
        }
    }

    /** Short, and the same in every language. */
    private String label(Movement movement) {
        if (movement.isMessage()) {
            return objects.get(movement.object()).content().show(movement.value(), Locale.ROOT);
        }
        return switch (movement.operation()) {
            case LOAD, STORE -> Long.toString(movement.value());
            case READ, WRITE -> movement.value() + " B";
            case ADD -> "+1";
            default -> TOKEN;
        };
    }

    Map<String, Object> told() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("at", gaps);
        columns.put("actor", actors);
        columns.put("object", targets);
        columns.put("goesIn", directions);
        columns.put("label", labels);
        return columns;
    }
}
