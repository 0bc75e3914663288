package interleave.ipc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Failures of shared memory whose cause lies in the size that was asked for. */
final class SharedMemoryDiagnosis {
    private static final Path DIRECTORY = Path.of("/dev/shm");

    private SharedMemoryDiagnosis() {}

    static IpcException ofOpening(String name, boolean creates, int error) {
        return creates && Errno.of(error) == Errno.ENOENT && !Files.isDirectory(DIRECTORY)
                ? new Explanation("there is no /dev/shm", "make it with: sudo mkdir -p /dev/shm && sudo mount -t tmpfs tmpfs /dev/shm").of("shm_open", name, error)
                : Diagnosis.of("shm_open", name, error);
    }

    static IpcException ofAllocation(String name, long bytes, int error) {
        return switch (Errno.of(error)) {
            case ENOSPC -> new Explanation("%,d bytes do not fit into /dev/shm%s".formatted(bytes, free()),
                    "remove what nobody needs there, or enlarge it with: sudo mount -o remount,size=SIZE /dev/shm").of("posix_fallocate", name, error);
            case EFBIG -> new Explanation("%,d bytes are more than a file of this process may have".formatted(bytes),
                    "ask for less, or raise the limit with: ulimit -f unlimited").of("posix_fallocate", name, error);
            default -> Diagnosis.of("posix_fallocate", name, error);
        };
    }

    static IpcException ofTruncation(String name, long bytes, int error) {
        return switch (Errno.of(error)) {
            case EINVAL -> (bytes < 0
                    ? new Explanation("a size of %d bytes".formatted(bytes), "ask for 0 or more")
                    : new Explanation("the object is open for reading only", "open it for reading and writing")).of("ftruncate", name, error);
            default -> Diagnosis.of("ftruncate", name, error);
        };
    }

    static IpcException ofMapping(String name, long offset, long length, int error) {
        return switch (Errno.of(error)) {
            case EINVAL -> new Explanation("no mapping can have %,d bytes from offset %,d".formatted(length, offset),
                    "ask for at least 1, from a multiple of the page size (getconf PAGE_SIZE)").of("mmap", name, error);
            case EACCES -> new Explanation("the object is open for reading only", "open it for reading and writing").of("mmap", name, error);
            case ENOMEM, EOVERFLOW -> new Explanation("%,d bytes are more than this process has addresses left for".formatted(length),
                    "map less, or raise the limit with: ulimit -v").of("mmap", name, error);
            default -> Diagnosis.of("mmap", name, error);
        };
    }

    private static String free() {
        try {
            return ", which has %,d free".formatted(Files.getFileStore(DIRECTORY).getUsableSpace());
        } catch (IOException unknown) {
            return "";
        }
    }

    static IpcException tooSmall(String name, long found, long needed) {
        return new IpcException("shm_open", name, Errno.EINVAL,
                "the object has %d bytes, at least %d are needed".formatted(found, needed),
                found == 0
                        ? "wait for its creator to give it a size, or remove it with: rm /dev/shm" + name
                        : "it belongs to something else: use another name, or remove it with: rm /dev/shm" + name);
    }
}
