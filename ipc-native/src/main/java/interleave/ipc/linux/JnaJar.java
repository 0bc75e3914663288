package interleave.ipc.linux;

import com.sun.jna.Native;
import java.nio.file.Path;

/** Where JNA itself lies, for the class path of a child. */
public final class JnaJar {
    private JnaJar() {}

    /** The jar that this process loads it from. */
    public static Path location() {
        return CodePlace.of(Native.class);
    }
}
