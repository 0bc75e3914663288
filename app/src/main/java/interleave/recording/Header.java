package interleave.recording;

import interleave.demo.ObjectSpec;
import interleave.demo.Role;
import java.util.List;
import java.util.Map;

/**
 * What a recording says of its session: enough to show it without the demo's class, on a machine without any of the objects.
 *
 * @param title in the language of whoever recorded it
 * @param author may be empty
 * @param notes may be empty
 * @param demo its id
 * @param parameters the demo's, each a number or a word
 * @param roles who takes part
 * @param objects in the order of their indices
 * @param sources of the programs
 * @param texts the demo's, by language ({@code en}, {@code de}) and key, see {@link interleave.demo.DemoTexts}
 * @param trace how much was recorded: {@code every}, {@code latest}, {@code off}
 * @param program what has written the file
 */
public record Header(
        String title,
        String author,
        String notes,
        String demo,
        Map<String, Object> parameters,
        List<Player> roles,
        List<RecordedObject> objects,
        List<Source> sources,
        Map<String, Map<String, String>> texts,
        Machine machine,
        Clock clock,
        String trace,
        String program) {

    /** Pages of 4 GiB. */
    private static final int MOST_PARTS = 1 << 20;

    /** A role, how many there were at first, and where their cards stand. */
    public record Player(String name, int count, Role.Side side) {}

    /**
     * An object as it was called.
     *
     * @param kind as in {@code run --json}
     * @param ours whether the session had made it
     */
    public record RecordedObject(ObjectSpec spec, String systemName, String kind, boolean ours) {}

    /**
     * A text of the program of a role. The lines of events are those of the Java file.
     *
     * @param language {@code java} or {@code c}
     * @param file its name
     * @param firstLine the number of its first line
     */
    public record Source(String role, String language, String file, int firstLine, String text) {}

    /** Where it was recorded. */
    public record Machine(String system, String kernel, String architecture, int cores, String java) {}

    /**
     * What the times of events mean.
     *
     * @param nanos a moment on the monotonic clock
     * @param wall the same moment, ISO 8601 with its offset
     */
    public record Clock(long nanos, String wall) {}

    public Header {
        title = orEmpty(title);
        author = orEmpty(author);
        notes = orEmpty(notes);
        demo = orEmpty(demo);
        parameters = parameters == null ? Map.of() : parameters;
        roles = roles == null ? List.of() : List.copyOf(roles);
        objects = objects == null ? List.of() : List.copyOf(objects);
        sources = sources == null ? List.of() : List.copyOf(sources);
        texts = texts == null ? Map.of() : Map.copyOf(texts);
        trace = orEmpty(trace);
        program = orEmpty(program);
        for (RecordedObject object : objects) {
            if (!Whole.is(object.spec()) || object.spec().parts().size() > MOST_PARTS || object.spec().initials().size() > MOST_PARTS) {
                throw new IllegalArgumentException("an object that cannot be");
            }
        }
        if (!Whole.is(roles)) {
            throw new IllegalArgumentException("a role that cannot be");
        }
    }

    /** What the events happen on. */
    public List<ObjectSpec> specs() {
        return objects.stream().map(RecordedObject::spec).toList();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
