package interleave.ipc;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a name of a POSIX object must look like: a slash, then 1 to 255 bytes without another one; 251 for a semaphore. */
final class NameRule {
    private static final int NAME_MAX = 255;
    /** The file of a semaphore is called sem.NAME. */
    private static final int SEMAPHORE_NAME_MAX = NAME_MAX - "sem.".length();

    private NameRule() {}

    /** What is wrong with a name that {@code call} refused; empty where it is not the name. */
    static Optional<Explanation> broken(String call, String name) {
        String rest = name.startsWith("/") ? name.substring(1) : name;
        int length = rest.getBytes(StandardCharsets.UTF_8).length;
        int longest = call.startsWith("sem_") ? SEMAPHORE_NAME_MAX : NAME_MAX;
        if (rest.isEmpty()) {
            return fault("the name is empty", "give it a name such as /example");
        }
        if (rest.indexOf('/') >= 0) {
            return fault("a name has a slash at its beginning and nowhere else",
                    "use /" + rest.replaceAll("/+", "-").replaceFirst("^-", ""));
        }
        if (length > longest) {
            return fault("the name has %d bytes after its slash and may have %d".formatted(length, longest), "use a shorter one");
        }
        if (call.startsWith("mq_") && !name.startsWith("/")) {
            return fault("the name of a queue begins with a slash", "use /" + name);
        }
        return Optional.empty();
    }

    private static Optional<Explanation> fault(String cause, String remedy) {
        return Optional.of(new Explanation(cause, remedy));
    }
}
