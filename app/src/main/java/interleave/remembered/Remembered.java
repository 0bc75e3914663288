package interleave.remembered;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody has chosen, and where things were left, each in a file of its own as the XDG base directory specification has it.
 *
 * @param settings {@code $XDG_CONFIG_HOME/interleave/settings.properties}
 * @param state {@code $XDG_STATE_HOME/interleave/state.properties}
 */
public record Remembered(Notes settings, Notes state) {

    /** Of whoever runs the program. */
    public static Remembered ofUser() {
        return of(System.getenv());
    }

    static Remembered of(Map<String, String> environment) {
        return new Remembered(
                home(environment, "XDG_CONFIG_HOME", ".config")
                        .map(home -> Notes.in(home.resolve("settings.properties"), "What has been chosen in Interleave. May be changed while it does not run."))
                        .orElseGet(Notes::nowhere),
                home(environment, "XDG_STATE_HOME", ".local/state")
                        .map(home -> Notes.in(home.resolve("state.properties"), "Where things were when Interleave was last closed. May be deleted."))
                        .orElseGet(Notes::nowhere));
    }

    /** Nothing is known, and nothing will be. */
    public static Remembered nothing() {
        return new Remembered(Notes.nowhere(), Notes.nowhere());
    }

    /** A relative path is to be ignored, says the specification. */
    private static Optional<Path> home(Map<String, String> environment, String variable, String usual) {
        return path(environment.get(variable)).or(() -> path(environment.get("HOME")).map(home -> home.resolve(usual))).map(home -> home.resolve("interleave"));
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.ofNullable(name).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
