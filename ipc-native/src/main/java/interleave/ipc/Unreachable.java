package interleave.ipc;

import java.lang.ref.Cleaner;

/** What is to be done when nobody can reach an object any more. The thread for it is there from the first time on. */
final class Unreachable {
    private static final Cleaner CLEANER = Cleaner.create();

    private Unreachable() {}

    /** @param action must not know the object */
    static void then(Object object, Runnable action) {
        CLEANER.register(object, action);
    }
}
