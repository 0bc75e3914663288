package interleave.ipc.linux;

import com.sun.jna.Native;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where JNA itself lies, for the class path of a child. */
public final class JnaJar {
    private JnaJar() {}

    /** The jar that this process has loaded it from. */
    public static Path location() {
        try {
            return Path.of(Native.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
