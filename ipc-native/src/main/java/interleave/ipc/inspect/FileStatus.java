package interleave.ipc.inspect;

import interleave.ipc.linux.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What stat(2) says about a file beyond which one it is. */
record FileStatus(FileIdentity identity, int typeAndMode, long size) {
    private static final int TYPE = 0170000;
    private static final int FIFO = 0010000;
    private static final int REGULAR = 0100000;
    private static final int SYMBOLIC_LINK = 0120000;
    private static final int PERMISSIONS = 0777;
    private static final int WRITABLE_BY_ALL = 0002;

    /** Empty where there is no such file or it may not be seen. */
    static Optional<FileStatus> of(String path, LinkOption... options) {
        try {
            Map<String, Object> stat = Files.readAttributes(Path.of(path), "unix:mode,size", options);
            return FileIdentity.of(path, options)
                    .map(identity -> new FileStatus(identity, (Integer) stat.get("mode"), (Long) stat.get("size")));
        } catch (IOException | InvalidPathException unseen) {
            return Optional.empty();
        }
    }

    boolean isFifo() {
        return (typeAndMode & TYPE) == FIFO;
    }

    boolean isRegular() {
        return (typeAndMode & TYPE) == REGULAR;
    }

    boolean isSymbolicLink() {
        return (typeAndMode & TYPE) == SYMBOLIC_LINK;
    }

    boolean isWritableByAll() {
        return (typeAndMode & WRITABLE_BY_ALL) != 0;
    }

    OptionalInt permissions() {
        return OptionalInt.of(typeAndMode & PERMISSIONS);
    }

    Optional<String> owner() {
        return Optional.of(Account.userName(identity.owner()));
    }
}
