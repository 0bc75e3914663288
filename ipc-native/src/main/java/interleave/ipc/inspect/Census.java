package interleave.ipc.inspect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All IPC objects of the machine that this user can learn of, and who uses them, at about one moment: it takes some ten milliseconds, in which the world goes on. The processes
 * need know nothing of Interleave.
 *
 * @param objects in the order of their kinds, by name
 * @param queuesListed false where the file system of message queues is not mounted: then only queues that a process has open are known
 * @param processesUnseen processes that may not be looked at
 */
public record Census(List<IpcObject> objects, boolean queuesListed, int processesUnseen) {

    /** Opens message queues for a moment to ask them how full they are; changes nothing else. */
    public static Census take() {
        return take(List.of());
    }

    /**
     * The same.
     *
     * @param queues names of queues that somebody remembers: they are found where no file system shows them, too
     */
    public static Census take(Collection<String> queues) {
        Surroundings here = Surroundings.read();
        Usage usage = Usage.of(here);
        // Names are read after processes: an object that was made in between has no user yet, instead of no name.
        Map<ObjectKey, IpcObject> named = new LinkedHashMap<>();
        NamedFiles.list(named);
        NamedQueues.list(here, named);
        NamedQueues.find(queues, named);
        SystemVTables.list(named);
        for (Hold hold : usage.holds()) {
            if (!named.containsKey(hold.key())) {
                withoutName(hold).ifPresent(object -> named.put(hold.key(), object));
            }
        }
        List<IpcObject> objects = new ArrayList<>();
        named.forEach((key, object) -> objects.add(usage.addTo(object, key)));
        objects.sort(Comparator.comparing(IpcObject::type).thenComparing(IpcObject::systemName).thenComparing(IpcObject::number));
        return new Census(List.copyOf(objects), !here.queueDirectories().isEmpty(), usage.processesUnseen());
    }

    /** What only those who use it know of. */
    private static Optional<IpcObject> withoutName(Hold hold) {
        return switch (hold.type()) {
            case SHARED_MEMORY, SEMAPHORE -> NamedFiles.unlinked(hold);
            case QUEUE -> NamedQueues.held(hold);
            case FIFO -> OpenFifo.of(hold);
            // Removed since, or of another namespace.
            case SYSV_SHARED_MEMORY, SYSV_SEMAPHORES, SYSV_QUEUE -> Optional.empty();
        };
    }
}
