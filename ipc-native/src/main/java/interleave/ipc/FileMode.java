package interleave.ipc;

import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Permissions as the number that calls take, see inode(7). */
final class FileMode {
    static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private FileMode() {}

    static int of(Set<PosixFilePermission> permissions) {
        int mode = 0;
        for (PosixFilePermission permission : permissions) {
            // They are declared from the owner's read, 0400, to the others' execute, 0001.
            mode |= 0400 >> permission.ordinal();
        }
        return mode;
    }
}
