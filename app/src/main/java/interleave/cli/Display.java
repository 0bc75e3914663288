package interleave.cli;

import java.util.List;

/** Where a window could be shown. */
final class Display {
    private Display() {}

    static boolean isThere() {
        return List.of("DISPLAY", "WAYLAND_DISPLAY").stream().anyMatch(name -> !System.getenv().getOrDefault(name, "").isEmpty());
    }
}
