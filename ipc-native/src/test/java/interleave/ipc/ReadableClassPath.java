package interleave.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** This class path in files that everybody may read, and from which classes are loaded without another descriptor. */
public final class ReadableClassPath {
    private ReadableClassPath() {}

    public static String in(Path directory) {
        List<String> jars = new ArrayList<>();
        try {
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path jar = directory.resolve(jars.size() + ".jar");
                if (Files.isDirectory(Path.of(entry))) {
                    ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, "cf", jar.toString(), "-C", entry, ".");
                } else {
                    Files.copy(Path.of(entry), jar);
                }
                jars.add(jar.toString());
            }
            assertThat(new ProcessBuilder("chmod", "-R", "a+rX", directory.toString()).start().waitFor()).isZero();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return String.join(File.pathSeparator, jars);
    }
}
