package interleave.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much shared memory there can be. */
final class Room {
    private static final long MIB = 1024 * 1024;
    /** The rings of a class of actors, and a large mapping to show. */
    private static final long ENOUGH = 64 * MIB;

    private Room() {}

    static Finding in(Path directory) {
        String enlarge = "sudo mount -o remount,size=256M " + directory + " (in a container: start it with --shm-size=256m)";
        try {
            long free = Files.getFileStore(directory).getUsableSpace();
            String found = "%d MiB are free in %s".formatted(free / MIB, directory);
            return free >= ENOUGH ? Finding.good(found) : Finding.lacking(found + ", which may be too little for many actors", enlarge);
        } catch (IOException missing) {
            return Finding.lacking("there is no " + directory, "sudo mkdir -p %1$s && sudo mount -t tmpfs tmpfs %1$s".formatted(directory));
        }
    }
}
