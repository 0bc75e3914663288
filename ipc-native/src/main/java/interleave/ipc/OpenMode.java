package interleave.ipc;

import java.util.function.Supplier;

/** What opening a name may do. */
public enum OpenMode {
    /** Creates exclusively; a name that exists is {@link Errno#EEXIST}. */
    CREATE_ONLY,
    /** Opens what exists; a name that does not is {@link Errno#ENOENT}. */
    OPEN_ONLY,
    /** Opens what exists, creates what does not. What exists keeps its own size, value or depth. */
    OPEN_OR_CREATE;

    <T> T apply(Supplier<T> create, Supplier<T> open) {
        return switch (this) {
            case CREATE_ONLY -> create.get();
            case OPEN_ONLY -> open.get();
            case OPEN_OR_CREATE -> openOrCreate(create, open);
        };
    }

    /** Somebody else may create between our open and our create, or unlink between our create and our open. */
    private static <T> T openOrCreate(Supplier<T> create, Supplier<T> open) {
        while (true) {
            try {
                return open.get();
            } catch (IpcException missing) {
                if (missing.error() != Errno.ENOENT) {
                    throw missing;
                }
            }
            try {
                return create.get();
            } catch (IpcException present) {
                if (present.error() != Errno.EEXIST) {
                    throw present;
                }
            }
        }
    }
}
