package interleave.session;

import interleave.ipc.inspect.ObjectIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a session has created, written down in a small file before it is created, so that the next start can remove what a killed program left.
 *
 * <pre>
 *     process PID STARTED
 *     intend KIND NAME                         about to be created; a name with the session's prefix can only be ours
 *     created KIND DEVICE INODE OWNER CHANGED NAME     it is ours, and this is what tells it from another of that name
 *     removed KIND NAME                        no longer there, or never was
 * </pre>
 */
final class Register implements AutoCloseable {
    static final String SUFFIX = ".register";

    private final String session;
    private final Path file;

    private Register(String session, Path file) {
        this.session = session;
        this.file = file;
    }

    /** Begins a register under a name that no other session of this user has. */
    static Register begin(Path directory) {
        ProcessBirth me = ProcessBirth.ofThisProcess();
        while (true) {
            String session = String.format("%04x", ThreadLocalRandom.current().nextInt(1 << 16));
            Path file = directory.resolve(session + SUFFIX);
            try {
                Files.writeString(file, "process " + me.pid() + " " + me.started() + "\n", StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                return new Register(session, file);
            } catch (FileAlreadyExistsException e) {
                // Taken: another one is drawn.
            } catch (IOException e) {
                SessionException failure = cannotBeWritten(file, e);
                new Cleanup(failure).step(() -> new Register(session, file).close());
                throw failure;
            }
        }
    }

    /** Four hexadecimal digits. */
    String session() {
        return session;
    }

    /** What all names of this session begin with. */
    String prefix() {
        return "/interleave-" + session + "-";
    }

    /** To be called before an object is created. */
    void intend(ObjectKind kind, String name) {
        append("intend " + kind.key() + " " + name);
    }

    /** To be called when it was created. */
    void created(ObjectKind kind, String name) {
        Optional<ObjectIdentity> identity = kind.identity(name);
        identity.ifPresent(it -> append("created " + kind.key() + " " + it.device() + " " + it.inode() + " " + it.owner() + " " + it.changedNanos() + " " + name));
    }

    /** To be called when it was removed, or could not be created. Where that cannot be written, the sweep finds nothing under the name, or something else. */
    void removed(ObjectKind kind, String name) {
        try {
            write("removed " + kind.key() + " " + name);
        } catch (IOException e) {
            // There is nothing that could be left behind any more.
        }
    }

    private void append(String line) {
        try {
            write(line);
        } catch (IOException e) {
            throw cannotBeWritten(file, e);
        }
    }

    private synchronized void write(String line) throws IOException {
        Files.writeString(file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    private static SessionException cannotBeWritten(Path file, IOException cause) {
        return new SessionException("the register " + file + ", where a session writes down what it creates, cannot be written: " + cause.getMessage()
                + "; make room there, or set XDG_RUNTIME_DIR to a directory of yours that can be written to", cause);
    }

    /** To be called when all was removed: forgets the session. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
