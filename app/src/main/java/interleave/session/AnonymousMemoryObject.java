package interleave.session;

import java.util.List;

/** Memory that each actor has for itself: there is nothing to be held open, and what the kernel knows of it stands with the actor. */
final class AnonymousMemoryObject extends KernelObject {
    AnonymousMemoryObject() {
        super(ObjectKind.ANONYMOUS_MEMORY, "");
    }

    @Override
    List<Long> values() {
        return List.of();
    }

    @Override
    void reset(List<Long> initials) {
        // Whose memory it was has ended.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
