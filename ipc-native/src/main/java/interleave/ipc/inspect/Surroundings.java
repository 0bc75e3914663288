package interleave.ipc.inspect;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where this machine keeps its POSIX objects.
 *
 * @param sharedMemoryDevice of {@code /dev/shm}, as the kernel prints it
 * @param queueDirectories where the file system of message queues is mounted; without a mount the kernel lists no queues
 * @param queueDevices of these
 */
record Surroundings(String sharedMemoryDevice, List<Path> queueDirectories, Set<String> queueDevices) {
    private static final int MOUNT_POINT = 4;

    static Surroundings read() {
        String sharedMemory = FileIdentity.of(ObjectFile.ofSharedMemory("")).map(FileIdentity::kernelDevice).orElse("");
        List<Path> directories = queueDirectories(Proc.read("self/mountinfo") instanceof Proc.Text(String lines) ? lines : "");
        Set<String> devices = directories.stream()
                .flatMap(directory -> FileIdentity.of(directory.toString()).stream())
                .map(FileIdentity::kernelDevice)
                .collect(Collectors.toSet());
        return new Surroundings(sharedMemory, directories, devices);
    }

    /** The kind of the file system stands after a hyphen, see proc_pid_mountinfo(5). */
    private static List<Path> queueDirectories(String mounts) {
        return mounts.lines()
                .filter(line -> line.contains(" - mqueue "))
                .map(line -> Path.of(line.split(" ")[MOUNT_POINT]))
                .toList();
    }
}
