package interleave.recording.export;

import interleave.demo.ObjectSpec;
import interleave.model.Events;
import interleave.model.Happening;
import interleave.recording.Header;
import interleave.trace.Kind;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the numbers in events are called. */
final class Names {
    private final List<ObjectSpec> objects;
    private final List<String> actors = new ArrayList<>();

    Names(Header header) {
        objects = header.specs();
    }

    void learn(Happening happening) {
        if (happening instanceof Happening.ActorAdded added) {
            actors.add(added.name());
        }
    }

    String actor(int index) {
        return actors.get(index);
    }

    String object(int index) {
        return index < objects.size() ? objects.get(index).name() : "";
    }

    String part(int object, int part) {
        return object < objects.size() ? objects.get(object).parts().get(part) : "";
    }

    /** {@code began}, {@code ended}, {@code held}, {@code ring-full}; the code of what a later version has recorded. */
    static String kind(Events run, int i) {
        int code = run.kind(i);
        return Arrays.stream(Kind.values()).filter(kind -> kind.code() == code).map(Names::word).findFirst().orElse(Integer.toString(code));
    }

    /** Empty where there was none; the code of one that a later version has recorded. */
    static String operation(Events run, int i) {
        int code = run.operation(i);
        return code == 0 ? "" : Arrays.stream(Operation.values()).filter(each -> each.code() == code).map(Operation::word).findFirst().orElse(Integer.toString(code));
    }

    static String outcome(Events run, int i) {
        int code = run.outcome(i);
        return Arrays.stream(Outcome.values()).filter(outcome -> outcome.code() == code).map(Names::word).findFirst().orElse(Integer.toString(code));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
