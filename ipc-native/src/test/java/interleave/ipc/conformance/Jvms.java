package interleave.ipc.conformance;

import java.nio.file.Path;

/** The other JVMs of a table, each started by the first row that needs it. */
final class Jvms implements AutoCloseable {
    private OtherJvm other;
    private OtherJvm nobody;

    OtherJvm other() {
        if (other == null) {
            other = OtherJvm.start();
        }
        return other;
    }

    OtherJvm nobody(Path directory) {
        if (nobody == null) {
            nobody = OtherJvm.nobody(directory);
        }
        return nobody;
    }

    @Override
    public void close() {
        if (other != null) {
            other.close();
        }
        if (nobody != null) {
            nobody.close();
        }
    }
}
