package interleave.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Where the cache lies that children start from: beside their jars, under a name that tells which. The runtime itself (JDK 25) looks whether a cache was made by it, but not
 * whether it was made of these jars, and would run what is in the cache instead of what is in the jars.
 */
final class ActorCache {
    /** How all of them are called. */
    static final String NAMES = "actor-*.aot";

    private ActorCache() {}

    /**
     * The only one that fits; there need not be one.
     *
     * @param jars the class path of a child
     */
    static Path fileFor(List<Path> jars) {
        CRC32 contents = new CRC32();
        for (Path jar : jars) {
            try {
                contents.update(Files.readAllBytes(jar));
            } catch (IOException e) {
                throw new UncheckedIOException("the program is not whole: " + jar + " cannot be read", e);
            }
        }
        return jars.getFirst().resolveSibling(NAMES.replace("*", "%08x".formatted(contents.getValue())));
    }
}
