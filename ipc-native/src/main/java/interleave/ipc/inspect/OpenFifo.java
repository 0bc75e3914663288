package interleave.ipc.inspect;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A FIFO that a process has open or is opening. It is not opened: that would release who waits for a partner. */
final class OpenFifo {
    private OpenFifo() {}

    /** Empty where it may not be looked at. */
    static Optional<IpcObject> of(Hold hold) {
        return FileStatus.of(hold.witness()).map(status -> {
            Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
            if (hold.isDeleted()) {
                flaws.add(Flaw.UNLINKED);
            }
            if (status.isWritableByAll()) {
                flaws.add(Flaw.WRITABLE_BY_ALL);
            }
            return new IpcObject(ObjectType.FIFO, hold.pathWithoutMark(), status.identity().inode(), status.owner(), status.permissions(),
                    new Contents.Fifo(), List.of(), true, flaws);
        });
    }
}
