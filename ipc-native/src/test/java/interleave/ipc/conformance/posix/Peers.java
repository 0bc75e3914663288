package interleave.ipc.conformance.posix;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.ipc.ReadableClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The other processes, each started when a row first asks for it, and used by all that follow. */
final class Peers implements AutoCloseable {
    private static final List<String> AS_NOBODY = List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups");

    private final Path directory;
    private String classPath;
    private OtherJvm other;
    private OtherJvm nobody;
    private OtherJvm alone;

    /** @param directory for copies of the class path */
    Peers(Path directory) {
        this.directory = directory;
    }

    OtherJvm other() {
        if (other == null) {
            other = OtherJvm.start(List.of(), classPath());
        }
        return other;
    }

    OtherJvm nobody() {
        assumeTrue(isRoot(), "only root can become another user");
        if (nobody == null) {
            nobody = OtherJvm.start(AS_NOBODY, classPath());
        }
        return nobody;
    }

    /** In a namespace of its own, whose limits are nobody else's. */
    OtherJvm alone() throws Exception {
        assumeTrue(isRoot() && new ProcessBuilder("unshare", "-i", "true").start().waitFor() == 0, "only root can have IPC objects of its own");
        if (alone == null) {
            alone = OtherJvm.start(List.of("unshare", "-i"), classPath());
        }
        return alone;
    }

    /** Of jars: classes of folders need a descriptor each, which may be what is lacking. */
    private String classPath() {
        if (classPath == null) {
            classPath = ReadableClassPath.in(directory);
        }
        return classPath;
    }

    private static boolean isRoot() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        for (OtherJvm each : new OtherJvm[] {other, nobody, alone}) {
            if (each != null) {
                each.close();
            }
        }
    }
}
