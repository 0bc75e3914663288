package interleave.system;

import interleave.ipc.IpcException;
import interleave.ipc.IpcKey;
import interleave.ipc.IpcPermissions;
import interleave.ipc.SemaphoreSet;
import interleave.ipc.SysVMessageQueue;
import interleave.ipc.SysVSharedMemory;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code ipcs -s -i ID} and its like, as util-linux prints them, see ipcs(1). The blank lines around are left out. */
final class Ipcs {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);
    private static final int SHM_DEST = 01000;

    private Ipcs() {}

    static Printout semaphores(String key) {
        try (SemaphoreSet set = SemaphoreSet.open(IpcKey.parse(key))) {
            SemaphoreSet.Status status = set.status();
            IpcPermissions permissions = status.permissions();
            List<String> lines = new ArrayList<>(List.of(
                    "Semaphore Array semid=" + set.id(),
                    users(permissions, "\t "),
                    "mode=%s, access_perms=%s".formatted(octal(permissions.mode()), octal(permissions.mode())),
                    "nsems = " + status.size(),
                    "otime = " + time(status.operatedAt()),
                    "ctime = " + time(status.changedAt()),
                    "%-10s %-10s %-10s %-10s %-10s".formatted("semnum", "value", "ncount", "zcount", "pid")));
            for (int i = 0; i < status.size(); i++) {
                lines.add("%-10d %-10d %-10d %-10d %-10d".formatted(i, set.value(i), set.waiters(i), set.zeroWaiters(i), set.lastProcess(i)));
            }
            return Printout.of("ipcs -s -i " + set.id(), lines.stream());
        } catch (IpcException gone) {
            return byKey("-s", key);
        }
    }

    static Printout sharedMemory(String key) {
        try (SysVSharedMemory segment = SysVSharedMemory.open(IpcKey.parse(key))) {
            SysVSharedMemory.Status status = segment.status();
            IpcPermissions permissions = status.permissions();
            return Printout.of("ipcs -m -i " + segment.id(), Stream.of(
                    "Shared memory Segment shmid=" + segment.id(),
                    users(permissions, "\t"),
                    "mode=%s\taccess_perms=%s".formatted(octal(permissions.mode() | (status.markedForRemoval() ? SHM_DEST : 0)), octal(permissions.mode())),
                    "bytes=%d\tlpid=%d\tcpid=%d\tnattch=%d".formatted(status.size(), status.lastProcess(), status.creator(), status.attached()),
                    "att_time=" + time(status.attachedAt()),
                    "det_time=" + time(status.detachedAt()),
                    "change_time=" + time(status.changedAt())));
        } catch (IpcException gone) {
            return byKey("-m", key);
        }
    }

    static Printout queue(String key) {
        try (SysVMessageQueue queue = SysVMessageQueue.open(IpcKey.parse(key))) {
            SysVMessageQueue.Status status = queue.status();
            IpcPermissions permissions = status.permissions();
            return Printout.of("ipcs -q -i " + queue.id(), Stream.of(
                    "Message Queue msqid=" + queue.id(),
                    users(permissions, "\t") + "\tmode=" + octal(permissions.mode()),
                    "cbytes=%d\tqbytes=%d\tqnum=%d\tlspid=%d\tlrpid=%d".formatted(
                            status.bytes(), status.bytesAtMost(), status.messages(), status.lastSender(), status.lastReceiver()),
                    "send_time=" + time(status.sentAt()),
                    "rcv_time=" + time(status.receivedAt()),
                    "change_time=" + time(status.changedAt())));
        } catch (IpcException gone) {
            return byKey("-q", key);
        }
    }

    /** Of an object that is gone its identifier is not known any more; that its key is not in the table, is. */
    private static Printout byKey(String kind, String key) {
        return Printout.of("ipcs " + kind + " | grep " + key, Stream.empty());
    }

    private static String users(IpcPermissions permissions, String gap) {
        return String.join(gap, "uid=" + permissions.owner(), "gid=" + permissions.group(), "cuid=" + permissions.creator(), "cgid=" + permissions.creatorGroup());
    }

    private static String octal(int mode) {
        return mode == 0 ? "0" : "0" + Integer.toOctalString(mode);
    }

    private static String time(Optional<Instant> time) {
        return "%-26s".formatted(time.map(it -> it.atZone(ZoneId.systemDefault()).format(TIME)).orElse("Not set"));
    }
}
