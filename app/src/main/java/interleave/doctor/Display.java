package interleave.doctor;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.Optional;

/** An X server that answers: JavaFX draws through X, on a Wayland desktop through Xwayland. */
final class Display {
    private static final String LIBRARY = "libX11.so.6";
    private static final String WITHOUT = "start it from a desktop or with ssh -X; "
            + "without a display: interleave show, or sudo apt-get install xvfb xauth and xvfb-run interleave";

    private Display() {}

    static Finding find(Map<String, String> environment) {
        String display = environment.getOrDefault("DISPLAY", "");
        String wayland = environment.getOrDefault("WAYLAND_DISPLAY", "");
        if (display.isEmpty()) {
            return wayland.isEmpty()
                    ? Finding.lacking("neither DISPLAY nor WAYLAND_DISPLAY is set", WITHOUT)
                    : Finding.lacking("WAYLAND_DISPLAY is " + wayland + ", but DISPLAY is not set", "sudo apt-get install xwayland, and log in again");
        }
        Optional<SymbolLookup> library = SharedLibrary.load(LIBRARY);
        if (library.isEmpty()) {
            return Finding.lacking("DISPLAY is " + display + ", but " + LIBRARY + " cannot be loaded", "sudo apt-get install libx11-6");
        }
        return answers(library.get(), display)
                ? Finding.good("DISPLAY is " + display + " and answers")
                : Finding.lacking("DISPLAY is " + display + ", but nothing answers there, or not to this user", WITHOUT);
    }

    /** XOpenDisplay(3) and XCloseDisplay(3). */
    @SuppressWarnings("restricted")
    private static boolean answers(SymbolLookup library, String name) {
        MethodHandle open = Linker.nativeLinker().downcallHandle(library.findOrThrow("XOpenDisplay"), FunctionDescriptor.of(ADDRESS, ADDRESS));
        MethodHandle close = Linker.nativeLinker().downcallHandle(library.findOrThrow("XCloseDisplay"), FunctionDescriptor.of(JAVA_INT, ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment display = (MemorySegment) open.invokeExact(arena.allocateFrom(name));
            if (display.equals(MemorySegment.NULL)) {
                return false;
            }
            int _ = (int) close.invokeExact(display);
            return true;
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new AssertionError("a function of C throws nothing", impossible);
        }
    }
}
