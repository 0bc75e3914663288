package interleave.session;

import interleave.ipc.Access;
import interleave.ipc.IpcException;
import interleave.ipc.SharedMemoryObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * POSIX shared memory that an actor makes, changes and unlinks. It is opened as soon as it is there, so that its size and its links can be read when it has no name any
 * more, and closed when a new one of its name comes.
 */
final class IntendedMemoryObject extends KernelObject {
    private static final List<Long> NOT_THERE = List.of();

    private SharedMemoryObject opened;

    IntendedMemoryObject(String name) {
        super(ObjectKind.SHARED_MEMORY, name);
    }

    /** Its size in bytes and how many names it has; nothing while it was not made. */
    @Override
    List<Long> values() {
        if (opened == null && !open()) {
            return NOT_THERE;
        }
        return List.of(opened.size(), links());
    }

    private boolean open() {
        try {
            opened = SharedMemoryObject.open(systemName(), Access.READ_ONLY);
            return true;
        } catch (IpcException notThere) {
            return false;
        }
    }

    private long links() {
        try {
            return ((Number) Files.getAttribute(Path.of("/proc/self/fd/" + opened.descriptor()), "unix:nlink")).longValue();
        } catch (IOException e) {
            throw new IllegalStateException("a descriptor that is open has no file", e);
        }
    }

    /** As if nobody had made it. */
    @Override
    void reset(List<Long> initials) {
        close();
        kind().remove(systemName());
    }

    @Override
    public void close() {
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }
}
