package interleave.ipc.inspect;

import interleave.ipc.linux.FileSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What one process has open or mapped of IPC objects, by its {@code maps} and its {@code fd}. */
final class Holdings {
    /** Where in its memory an object is. */
    record Area(long start, long end, Hold hold) {}

    private final long pid;
    private final Surroundings here;
    private final boolean sharesIpcNamespace;
    private final List<Area> areas = new ArrayList<>();
    private final Map<Integer, Hold> descriptors = new HashMap<>();

    private Holdings(long pid, Surroundings here) {
        this.pid = pid;
        this.here = here;
        this.sharesIpcNamespace = Proc.sharesIpcNamespace(pid);
    }

    /** Empty where the process may not be looked at; of one that is gone there is nothing. */
    static Optional<Holdings> of(long pid, Surroundings here) {
        return switch (Proc.read("%d/maps".formatted(pid))) {
            case Proc.Text(String maps) -> Optional.of(read(pid, here, maps));
            case Proc.Missing() -> Optional.of(new Holdings(pid, here));
            case Proc.Hidden() -> Optional.empty();
        };
    }

    private static Holdings read(long pid, Surroundings here, String maps) {
        Holdings holdings = new Holdings(pid, here);
        maps.lines().filter(line -> line.indexOf('/') > 0).map(line -> line.split(" +", 6)).forEach(holdings::mapping);
        String[] numbers = new File("/proc/%d/fd".formatted(pid)).list();
        for (String number : numbers == null ? new String[0] : numbers) {
            holdings.descriptor(Integer.parseInt(number));
        }
        return holdings;
    }

    private void mapping(String[] words) {
        String device = words[3];
        String path = words[5];
        boolean segment = path.startsWith("/SYSV") && device.startsWith("00:");
        if (!segment && !device.equals(here.sharedMemoryDevice()) || segment && !sharesIpcNamespace) {
            return;
        }
        ObjectKey key = segment ? new ObjectKey(ObjectType.SYSV_SHARED_MEMORY.key(), words[4]) : new ObjectKey(device, words[4]);
        ObjectType type = segment ? ObjectType.SYSV_SHARED_MEMORY : typeOf(path);
        String[] range = words[0].split("-");
        Hold hold = new Hold(key, type, path, "/proc/%d/map_files/%s".formatted(pid, words[0]));
        areas.add(new Area(Long.parseUnsignedLong(range[0], 16), Long.parseUnsignedLong(range[1], 16), hold));
    }

    private static ObjectType typeOf(String path) {
        return path.startsWith(ObjectFile.ofSemaphore("")) ? ObjectType.SEMAPHORE : ObjectType.SHARED_MEMORY;
    }

    private void descriptor(int number) {
        String witness = "/proc/%d/fd/%d".formatted(pid, number);
        try {
            String path = Files.readSymbolicLink(Path.of(witness)).toString();
            if (path.startsWith("/")) {
                FileStatus.of(witness).flatMap(status -> hold(path, witness, status)).ifPresent(hold -> descriptors.put(number, hold));
            }
        } catch (IOException closed) {
            // It was closed in the meantime.
        }
    }

    private Optional<Hold> hold(String path, String witness, FileStatus status) {
        ObjectKey key = ObjectKey.of(status.identity());
        if (status.isFifo()) {
            return Optional.of(new Hold(key, ObjectType.FIFO, path, witness));
        } else if (!status.isRegular()) {
            return Optional.empty();
        } else if (key.place().equals(here.sharedMemoryDevice())) {
            return Optional.of(new Hold(key, typeOf(path), path, witness));
        } else if (sharesIpcNamespace && mayBeQueue(path, key) && FileSystem.isMessageQueue(witness)) {
            return Optional.of(new Hold(key, ObjectType.QUEUE, path.substring(path.lastIndexOf('/')), witness));
        }
        return Optional.empty();
    }

    /** What mq_open has opened shows its name alone; what was opened through a mount, the path. */
    private boolean mayBeQueue(String path, ObjectKey key) {
        return path.lastIndexOf('/') == 0 || here.queueDevices().contains(key.place());
    }

    long pid() {
        return pid;
    }

    boolean sharesIpcNamespace() {
        return sharesIpcNamespace;
    }

    Stream<Hold> all() {
        return Stream.concat(areas.stream().map(Area::hold), descriptors.values().stream());
    }

    Optional<Hold> behind(int descriptor) {
        return Optional.ofNullable(descriptors.get(descriptor));
    }

    /** The object that lies at an address of its memory. */
    Optional<Hold> at(long address) {
        return areas.stream()
                .filter(area -> area.start() <= address && address < area.end())
                .map(Area::hold)
                .findFirst();
    }
}
