package interleave.session;

import interleave.ipc.inspect.ObjectIdentity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a {@link Register} that say what was created and is not said to be removed. */
final class RegisterEntries {
    /** Numbers of more digits than a long has are none of ours. */
    private static final Pattern CREATED = Pattern.compile("created (\\S+) (-?\\d{1,18}) (-?\\d{1,18}) (-?\\d{1,18}) (-?\\d{1,18}|[1-8]\\d{18}) (.+)");
    private static final Pattern OTHER = Pattern.compile("(intend|removed) (\\S+) (.+)");

    private RegisterEntries() {}

    record Entry(ObjectKind kind, String name) {}

    /** Without an identity where it was only intended. A line that a kill has cut off is none; what it was about stands in the line before. */
    static Map<Entry, Optional<ObjectIdentity>> of(List<String> lines) {
        Map<Entry, Optional<ObjectIdentity>> entries = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher created = CREATED.matcher(line);
            Matcher other = OTHER.matcher(line);
            if (created.matches()) {
                ObjectIdentity identity = new ObjectIdentity(number(created, 2), number(created, 3), number(created, 4), number(created, 5));
                ObjectKind.of(created.group(1)).ifPresent(kind -> entries.put(new Entry(kind, created.group(6)), Optional.of(identity)));
            } else if (other.matches()) {
                ObjectKind.of(other.group(2)).map(kind -> new Entry(kind, other.group(3))).ifPresent(entry -> {
                    if (other.group(1).equals("intend")) {
                        entries.put(entry, Optional.empty());
                    } else {
                        entries.remove(entry);
                    }
                });
            }
        }
        return entries;
    }

    private static long number(Matcher line, int group) {
        return Long.parseLong(line.group(group));
    }
}
