package interleave.ipc.linux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/**
 * Where the code of a class lies, for the class path of a child. A class's own {@link java.security.CodeSource} does not tell: that of a class from an AOT cache is where the jar lay when
 * the cache was made (JDK 25), wherever the program has been moved to since.
 */
public final class CodePlace {
    private CodePlace() {}

    /** The jar, or the directory, that this process would load the class from. */
    public static Path of(Class<?> type) {
        String name = type.getName().replace('.', '/') + ".class";
        URL file = type.getResource("/" + name);
        try {
            return file.openConnection() instanceof JarURLConnection inside
                    ? Path.of(inside.getJarFileURL().toURI())
                    : Path.of(URI.create(file.toURI().toString().replace(name, "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
