package interleave.ipc.inspect;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a process has mapped, from {@code /proc/PID/maps}. A line is
 * {@code 7f8ba24f6000-7f8ba24f7000 rw-s 00000000 00:1b 3624  /dev/shm/sem.TvYCLu (deleted)}.
 */
record Mappings(String lines) {
    private static final int INODE_WORD = 4;
    private static final int PATH_WORD = 5;

    /** Empty where the process is gone or may not be seen. */
    static Optional<Mappings> of(long pid) {
        return Proc.read("%d/maps".formatted(pid)) instanceof Proc.Text(String lines)
                ? Optional.of(new Mappings(lines)) : Optional.empty();
    }

    /** Whether {@code address} is in a mapping of that file. By inode: the creator of a semaphore shows a path that is gone. */
    boolean maps(long address, FileIdentity file) {
        return covers(address, words -> words[3].equals(file.kernelDevice()) && words[INODE_WORD].equals(file.inodeText()));
    }

    /** Whether {@code address} is in a mapping of any named semaphore. */
    boolean mapsSemaphore(long address) {
        return covers(address, words -> words.length > PATH_WORD && words[PATH_WORD].strip().startsWith("/dev/shm/sem."));
    }

    private boolean covers(long address, Predicate<String[]> condition) {
        int line = startOfLine(address);
        if (line < 0) {
            return false;
        }
        int end = lines.indexOf('\n', line);
        return condition.test(lines.substring(line, end < 0 ? lines.length() : end).split(" +", PATH_WORD + 1));
    }

    /** A semaphore's address is where its mapping begins: no other line needs to be taken apart. */
    private int startOfLine(long address) {
        String start = "%08x-".formatted(address);
        if (lines.startsWith(start)) {
            return 0;
        }
        int found = lines.indexOf("\n" + start);
        return found < 0 ? -1 : found + 1;
    }
}
