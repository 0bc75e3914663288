package interleave.session;

import interleave.ipc.IpcException;
import interleave.ipc.inspect.ObjectIdentity;
import interleave.session.RegisterEntries.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Removes what killed sessions left, and nothing that is not proved to be theirs. */
public final class Sweep {
    /** The first line of a {@link Register}. Numbers of more digits than a long has are none of ours. */
    private static final Pattern PROCESS = Pattern.compile("process (\\d{1,18}) (\\d{1,18})");

    private final boolean dry;
    private final List<Left> removed = new ArrayList<>();
    private final List<Left> kept = new ArrayList<>();

    private Sweep(boolean dry) {
        this.dry = dry;
    }

    /**
     * An object that a session left.
     *
     * @param why empty where it is removed; otherwise why not, and what to do
     */
    public record Left(String kind, String name, String why) {}

    /**
     * What was done.
     *
     * @param removed objects that were removed, or would be
     * @param kept objects that were left alone
     */
    public record Report(List<Left> removed, List<Left> kept) {}

    /**
     * Goes through the registers of sessions whose program is no more.
     *
     * @param dry only say what would be removed
     */
    public static Report run(boolean dry) {
        return run(RuntimeDirectory.get(), dry);
    }

    static Report run(Path directory, boolean dry) {
        Sweep sweep = new Sweep(dry);
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> file.toString().endsWith(Register.SUFFIX)).sorted().forEach(sweep::sweep);
        } catch (IOException e) {
            throw new UncheckedIOException("the registers in " + directory + " cannot be read: " + e.getMessage(), e);
        }
        return new Report(List.copyOf(sweep.removed), List.copyOf(sweep.kept));
    }

    private void sweep(Path file) {
        try {
            List<String> lines = List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n"));
            if (lines.getFirst().isEmpty() || ownerLives(lines.getFirst())) {
                return;
            }
            String prefix = "/interleave-" + sessionOf(file) + "-";
            boolean allDone = true;
            for (Map.Entry<Entry, Optional<ObjectIdentity>> each : RegisterEntries.of(lines).entrySet()) {
                allDone &= sweep(each.getKey(), each.getValue(), prefix, file);
            }
            if (!dry && allDone) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // Another sweep, at the same time, was done with it first.
        } catch (IOException e) {
            kept.add(new Left("register", file.toString(), "it cannot be read (" + e.getMessage() + "); look at it, and remove it by hand"));
        }
    }

    private static String sessionOf(Path register) {
        return register.getFileName().toString().replace(Register.SUFFIX, "");
    }

    /** A register that was cut off in its first line is that of a program that is being started or was killed then: it has created nothing. */
    private static boolean ownerLives(String first) {
        Matcher matcher = PROCESS.matcher(first);
        return matcher.matches() && new ProcessBirth(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))).isAlive();
    }

    /** @return false if it should be tried again another time */
    private boolean sweep(Entry entry, Optional<ObjectIdentity> identity, String prefix, Path register) {
        Optional<ObjectIdentity> found = entry.kind().identity(entry.name());
        if (found.isEmpty()) {
            return true;
        }
        if (identity.isPresent() ? identity.get().isSameObject(found.get()) : canOnlyBeOurs(entry, prefix, register)) {
            return remove(entry);
        }
        if (identity.isEmpty()) {
            kept.add(new Left(entry.kind().key(), entry.name(), "it may be somebody else's; if it is not: " + entry.kind().removal(entry.name())));
        }
        return true;
    }

    /** By its name: nobody else gives names with the prefix of the session, and nobody else makes files in the directory of the registers. */
    private static boolean canOnlyBeOurs(Entry entry, String prefix, Path register) {
        return entry.kind().isFile()
                ? entry.name().startsWith(register.resolveSibling(sessionOf(register) + "-").toString())
                : entry.name().startsWith(prefix);
    }

    private boolean remove(Entry entry) {
        try {
            if (dry || entry.kind().remove(entry.name())) {
                removed.add(new Left(entry.kind().key(), entry.name(), ""));
            }
            return true;
        } catch (IpcException e) {
            kept.add(new Left(entry.kind().key(), entry.name(), e.getMessage()));
            return false;
        }
    }
}
