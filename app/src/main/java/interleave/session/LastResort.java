package interleave.session;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** Closes a session when the program is told to end: registered before the session makes its first object, so that no moment is left in which one would stay. */
final class LastResort {
    private final CompletableFuture<Optional<Session>> session = new CompletableFuture<>();
    private final Thread hook = new Thread(this::close, "session end");

    /** @throws CancellationException if the program is ending already */
    LastResort() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            throw new CancellationException("the program is ending");
        }
    }

    /** There is something to be closed now. */
    void made(Session made) {
        session.complete(Optional.of(made));
    }

    /** There is nothing to be closed any more, or never was. */
    void forget() {
        session.complete(Optional.empty());
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending: this is the last resort.
        }
    }

    private void close() {
        try {
            session.join().ifPresent(Session::close);
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
        }
    }
}
