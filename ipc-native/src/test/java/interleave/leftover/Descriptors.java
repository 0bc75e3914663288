package interleave.leftover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The descriptors of this process, by number and what they lead to. What the JVM opens for itself and keeps is not counted: libraries,
 * jars, sources of random numbers, its control groups, and the pages that libffi makes callbacks in.
 */
record Descriptors(Map<String, String> open) {
    private static final String OF_THE_JVM = ".*\\.(jar|so|jsa|jmod|class)|.*/lib/modules|/dev/u?random|/sys/fs/cgroup/.*|/proc/.*|.*/surefire.*|/(tmp/|memfd:)(lib)?ffi.*";

    static Descriptors now() {
        Map<String, String> open = new TreeMap<>();
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            all.forEach(descriptor -> put(open, descriptor));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Descriptors(open);
    }

    /** One that is gone by now was that of the listing itself. */
    private static void put(Map<String, String> open, Path descriptor) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            if (!target.matches(OF_THE_JVM) && !isNamelessSocket(target)) {
                open.put(descriptor.getFileName().toString(), target);
            }
        } catch (IOException gone) {
            open.remove(descriptor.getFileName().toString());
        }
    }

    /** The C library keeps one, without an address, through which the kernel notifies it of messages in queues. */
    private static boolean isNamelessSocket(String target) {
        if (!target.startsWith("socket:[")) {
            return false;
        }
        String inode = target.substring("socket:[".length(), target.length() - 1);
        return Stream.of("tcp", "tcp6", "udp", "udp6", "unix").map(Path.of("/proc/net")::resolve).noneMatch(table -> lists(table, inode));
    }

    private static boolean lists(Path table, String inode) {
        try (Stream<String> lines = Files.lines(table)) {
            return lines.anyMatch(line -> List.of(line.strip().split("\\s+")).contains(inode));
        } catch (IOException noSuchFamily) {
            return false;
        }
    }

    List<String> notIn(Descriptors before) {
        return open.entrySet().stream().filter(it -> !it.getValue().equals(before.open.get(it.getKey())))
                .map(it -> "descriptor %s: %s".formatted(it.getKey(), it.getValue())).toList();
    }
}
