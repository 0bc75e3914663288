package interleave.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The demos that lie beside this class, found by looking: there is no list of them to be edited. */
public final class Demos {
    private static final String ROOM = "/interleave/demo";
    private static final String UP_TO_THE_ROOT = "../../..";

    private Demos() {}

    /** All of them, by topic and order. */
    public static List<Demo> all() {
        try {
            // Not where its CodeSource says: there it lay when the cache was made that it comes from.
            URI self = Demos.class.getResource("Demos.class").toURI();
            if (self.getScheme().equals("file")) {
                return below(Path.of(self).resolve(UP_TO_THE_ROOT).normalize());
            }
            try (FileSystem jar = FileSystems.newFileSystem(self, Map.of())) {
                return below(jar.getPath("/"));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program lies in no place that can be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("the demos cannot be read: " + e.getMessage(), e);
        }
    }

    /** The one of this id. */
    public static Optional<Demo> find(String id) {
        return all().stream().filter(demo -> demo.id().equals(id)).findFirst();
    }

    private static List<Demo> below(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(ROOM.substring(1)))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.endsWith("package-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .map(Demos::classOf)
                    .filter(type -> Demo.class.isAssignableFrom(type) && !type.isInterface() && !Modifier.isAbstract(type.getModifiers()))
                    .map(Demos::instantiate)
                    .sorted(Comparator.comparing(Demo::topic).thenComparingInt(Demo::order))
                    .toList();
        }
    }

    private static Class<?> classOf(String name) {
        try {
            return Class.forName(name, false, Demos.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A demo of this class.
     *
     * @throws IllegalStateException if it has no public constructor without arguments
     */
    public static Demo instantiate(Class<?> type) {
        try {
            return (Demo) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " needs a public constructor without arguments", e);
        }
    }
}
