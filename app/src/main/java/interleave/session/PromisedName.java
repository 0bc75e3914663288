package interleave.session;

import interleave.model.Happening;
import java.util.List;

/** A name, or a key, under which actors create and remove an object, of which only that is asked. It is never opened: whoever looks who uses it is to see actors alone. */
final class PromisedName extends KernelObject {
    private static final List<Long> THERE = List.of(1L);
    private static final List<Long> NOT_THERE = List.of(-1L);

    private final Runnable found;
    private boolean there;

    /** @param found told each time that the object has come to be there */
    PromisedName(ObjectKind kind, String systemName, Runnable found) {
        super(kind, systemName);
        this.found = found;
    }

    /** One where it is there, −1 where it is not. */
    @Override
    List<Long> values() {
        return isMade() ? THERE : NOT_THERE;
    }

    private synchronized boolean isMade() {
        boolean now = kind().identity(systemName()).isPresent();
        if (now && !there) {
            found.run();
        }
        there = now;
        return now;
    }

    @Override
    void reset(List<Long> initials) {
        kind().remove(systemName());
    }

    @Override
    Happening look(long time, int index) {
        return isMade() ? new Happening.NumbersSeen(time, index, List.of()) : new Happening.ObjectGone(time, index);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
