package interleave.ipc.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What stat(2) says about a file, as far as it tells one from another. The device is in glibc's encoding. */
record FileIdentity(long device, long inode, long owner, long changedNanos) {

    /** Empty where there is no such file or it may not be seen. */
    static Optional<FileIdentity> of(String path, LinkOption... options) {
        try {
            Map<String, Object> stat = Files.readAttributes(Path.of(path), "unix:dev,ino,uid,ctime", options);
            return Optional.of(new FileIdentity((Long) stat.get("dev"), (Long) stat.get("ino"),
                    Integer.toUnsignedLong((Integer) stat.get("uid")), ((FileTime) stat.get("ctime")).to(TimeUnit.NANOSECONDS)));
        } catch (IOException | InvalidPathException unseen) {
            return Optional.empty();
        }
    }

    boolean isSameFile(FileIdentity other) {
        return device == other.device && inode == other.inode;
    }

    /** As {@code /proc/PID/maps} and {@code /proc/locks} print it: major and minor in hexadecimal, see makedev(3). */
    String kernelDevice() {
        long major = (device >>> 8 & 0xfff) | (device >>> 32 & 0xfffff000L);
        long minor = (device & 0xff) | (device >>> 12 & 0xffffff00L);
        return "%02x:%02x".formatted(major, minor);
    }

    String inodeText() {
        return Long.toUnsignedString(inode);
    }
}
