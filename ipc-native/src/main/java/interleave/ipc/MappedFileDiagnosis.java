package interleave.ipc;

import interleave.ipc.linux.Libc;
import interleave.ipc.linux.ResourceLimit;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Failures of mapped files whose cause lies in what was asked for. */
final class MappedFileDiagnosis {
    private MappedFileDiagnosis() {}

    static IpcException of(Path file, MappedFile.Mode mode, long offset, long length, int error) {
        return switch (Errno.of(error)) {
            case EACCES -> new Explanation("%s pages that are %s cannot be had of a file that is opened %s".formatted(
                    mode.protection(), mode.sharing(), mode.access()), "open it for READ_WRITE, or map it PRIVATE").of("mmap", file.toString(), error);
            case EINVAL -> range(offset, length).of("mmap", file.toString(), error);
            case EOVERFLOW -> range(offset, length).of("mmap", file.toString(), error);
            case ENODEV -> new Explanation("this kind of file cannot be mapped", "map a regular file").of("mmap", file.toString(), error);
            case ENOMEM -> tooMuch(length).of("mmap", file.toString(), error);
            default -> Diagnosis.of(Kind.FILE, "mmap", file.toString(), error);
        };
    }

    static IpcException ofAnonymous(long bytes, int error) {
        return (Errno.of(error) == Errno.ENOMEM ? tooMuch(bytes) : range(0, bytes)).of("mmap", "anonymous memory", error);
    }

    private static Explanation range(long offset, long length) {
        if (length < 1) {
            return new Explanation("%d bytes, of an empty file perhaps".formatted(length), "map at least 1, or give the file its size first");
        }
        int page = Libc.getpagesize();
        return offset % page == 0
                ? new Explanation("%,d bytes from %,d on are more than a file can have".formatted(length, offset), "ask for less")
                : new Explanation("an offset of %,d is not a multiple of the page size (%,d)".formatted(offset, page),
                        "use %,d".formatted(offset - Math.floorMod(offset, page)));
    }

    private static Explanation tooMuch(long length) {
        return new Explanation("no %,d bytes of addresses are left (RLIMIT_AS, /proc/sys/vm/max_map_count, /proc/sys/vm/overcommit_memory)"
                .formatted(length), "map less, or close other mappings first");
    }

    static IpcException ofSync(Path file, long offset, int error) {
        return switch (Errno.of(error)) {
            case EINVAL -> range(offset, 1).of("msync", file.toString(), error);
            case EBUSY -> new Explanation("it is pinned in memory and cannot be invalidated", "close the mapping that pins it").of("msync", file.toString(), error);
            default -> Diagnosis.of(Kind.FILE, "msync", file.toString(), error);
        };
    }

    static IpcException ofPinning(Path file, long bytes, int error) {
        OptionalLong limit = ResourceLimit.PINNED_BYTES.soft();
        return switch (Errno.of(error)) {
            case ENOMEM, EPERM, EAGAIN -> new Explanation("%,d bytes are more than this user may keep in memory%s, or lie behind the end of the file"
                    .formatted(bytes, limit.isPresent() ? " (%,d, RLIMIT_MEMLOCK)".formatted(limit.getAsLong()) : ""),
                    "pin less, or raise the limit with: ulimit -l").of("mlock", file.toString(), error);
            default -> Diagnosis.of(Kind.FILE, "mlock", file.toString(), error);
        };
    }
}
