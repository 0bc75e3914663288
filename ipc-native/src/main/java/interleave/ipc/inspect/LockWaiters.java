package interleave.ipc.inspect;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Who holds a POSIX lock on a file and who waits for it, from {@code /proc/locks}, see proc_locks(5):
 * <pre>
 *   1: POSIX  ADVISORY  WRITE 1234 00:1b:3624 0 EOF
 *   1: -&gt; POSIX  ADVISORY  WRITE 1235 00:1b:3624 0 EOF
 * </pre>
 */
public final class LockWaiters {
    private LockWaiters() {}

    /** A process that waits, with the thread that does where it can be seen. */
    public static List<Waiter> of(Path file) {
        return locks(file).filter(Lock::waiting).map(LockWaiters::waiter).toList();
    }

    /** The process that holds a lock on the file; empty where none does or it is in another PID namespace. */
    public static OptionalLong holder(Path file) {
        return locks(file).filter(lock -> !lock.waiting() && lock.pid() > 0).mapToLong(Lock::pid).findFirst();
    }

    private static Stream<Lock> locks(Path file) {
        Optional<FileIdentity> identity = FileIdentity.of(file.toString());
        if (identity.isEmpty() || !(Proc.read("locks") instanceof Proc.Text(String lines))) {
            return Stream.empty();
        }
        String place = identity.get().kernelDevice() + ":" + identity.get().inodeText();
        return lines.lines().map(Lock::parse).filter(lock -> lock.place().equals(place));
    }

    private static Waiter waiter(Lock lock) {
        return Proc.threads(lock.pid())
                .mapToObj(tid -> Blocked.ofThread(lock.pid(), tid))
                .flatMap(Optional::stream)
                .filter(blocked -> blocked.call().startsWith("fcntl"))
                .findFirst()
                .map(blocked -> new Waiter(lock.pid(), blocked.tid(), Proc.command(lock.pid()), blocked.call(), blocked.kernelFunction()))
                .orElseGet(() -> new Waiter(lock.pid(), lock.pid(), Proc.command(lock.pid()), "fcntl F_SETLKW", KernelFunction.UNKNOWN));
    }

    private record Lock(boolean waiting, long pid, String place) {
        static Lock parse(String line) {
            boolean waiting = line.contains(" -> ");
            String[] words = line.replace(" -> ", " ").strip().split("\\s+");
            boolean posix = words.length > 5 && words[1].equals("POSIX");
            return posix ? new Lock(waiting, Long.parseLong(words[4]), words[5]) : new Lock(false, 0, "");
        }
    }
}
