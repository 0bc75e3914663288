package interleave.session;

import interleave.ipc.inspect.ObjectIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What sessions of this user have created and not removed yet, whether they live or were killed. */
public final class Registered {
    private final Map<RegisterEntries.Entry, Optional<ObjectIdentity>> entries = new HashMap<>();

    private Registered() {}

    public static Registered read() {
        return RuntimeDirectory.find(System.getenv()).map(Registered::read).orElseGet(Registered::new);
    }

    static Registered read(Path directory) {
        Registered registered = new Registered();
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> file.toString().endsWith(Register.SUFFIX)).forEach(registered::add);
        } catch (IOException e) {
            throw new UncheckedIOException("the registers in " + directory + " cannot be read: " + e.getMessage(), e);
        }
        return registered;
    }

    private void add(Path register) {
        try {
            entries.putAll(RegisterEntries.of(List.of(new String(Files.readAllBytes(register), StandardCharsets.UTF_8).split("\n"))));
        } catch (IOException e) {
            // Its session has ended in the meantime.
        }
    }

    /**
     * Whether the object that has this name now is one of them.
     *
     * @param kind as in {@code run --json}
     */
    public boolean contains(String kind, String systemName) {
        return ObjectKind.of(kind)
                .map(it -> new RegisterEntries.Entry(it, systemName))
                .filter(entries::containsKey)
                .filter(entry -> isSame(entries.get(entry), entry.kind().identity(systemName)))
                .isPresent();
    }

    /** The names of the POSIX queues among them, those included that were never made. */
    public Set<String> queues() {
        return entries.keySet().stream().filter(entry -> entry.kind() == ObjectKind.QUEUE).map(RegisterEntries.Entry::name).collect(Collectors.toSet());
    }

    /** One that was only intended is told by its name alone. */
    private static boolean isSame(Optional<ObjectIdentity> written, Optional<ObjectIdentity> now) {
        return now.isPresent() && (written.isEmpty() || written.get().isSameObject(now.get()));
    }
}
