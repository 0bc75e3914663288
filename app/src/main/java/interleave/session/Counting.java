package interleave.session;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the actors have counted, from any thread, until their memory is closed: never while it is, and never while somebody is waited for. */
final class Counting {
    private final Supplier<Tally> count;
    private final Consumer<Throwable> failed;
    private Tally last;
    private boolean over;

    /**
     * @param first before anybody has counted
     * @param failed told where the memory cannot be looked at any more: an InternalError is what a mapping becomes whose object was cut off
     */
    Counting(Tally first, Supplier<Tally> count, Consumer<Throwable> failed) {
        this.last = first;
        this.count = count;
        this.failed = failed;
    }

    /** So far; after the end, what it was then. */
    synchronized Tally now() {
        if (!over) {
            try {
                last = count.get();
            } catch (RuntimeException | InternalError e) {
                failed.accept(e);
            }
        }
        return last;
    }

    /** Counts for the last time: their memory may be closed then. */
    synchronized void end() {
        now();
        over = true;
    }
}
