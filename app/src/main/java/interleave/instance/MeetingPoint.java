package interleave.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the starts of one user on one display meet: a socket in the user's runtime directory. */
final class MeetingPoint {
    private static final String ANYTHING_ELSE = "[^A-Za-z0-9.:-]";

    private MeetingPoint() {}

    /** Empty where the environment names no runtime directory, or one of somebody else. */
    static Optional<Path> in(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("XDG_RUNTIME_DIR")).filter(name -> !name.isEmpty()).map(Path::of).filter(MeetingPoint::isMine)
                .map(directory -> directory.resolve("interleave-window-" + display(environment).replaceAll(ANYTHING_ELSE, "_")));
    }

    private static String display(Map<String, String> environment) {
        String x11 = environment.getOrDefault("DISPLAY", "");
        return x11.isEmpty() ? environment.getOrDefault("WAYLAND_DISPLAY", "") : x11;
    }

    private static boolean isMine(Path directory) {
        try {
            return Files.getAttribute(directory, "unix:uid").equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            return false;
        }
    }
}
