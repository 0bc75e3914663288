package interleave.ipc.inspect;

import interleave.ipc.linux.Account;
import interleave.ipc.linux.Constants;
import interleave.ipc.linux.ColdCalls;
import interleave.ipc.linux.Libc;
import interleave.ipc.linux.SysvLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** System V objects, from {@code /proc/sysvipc}, which everybody may read; see proc_sysvipc(5). */
final class SystemVTables {
    private static final int PERMISSIONS = 0777;
    private static final int WRITABLE_BY_ALL = 0002;
    private static final int REMOVED = 01000;

    private SystemVTables() {}

    static void list(Map<ObjectKey, IpcObject> objects) {
        read("shm").forEach(row -> put(objects, ObjectType.SYSV_SHARED_MEMORY, row, row.number("shmid"),
                new Contents.Segment(row.number("size"), row.number("nattch"))));
        read("sem").forEach(row -> put(objects, ObjectType.SYSV_SEMAPHORES, row, row.number("semid"),
                semaphores((int) row.number("semid"), (int) row.number("nsems"))));
        read("msg").forEach(row -> put(objects, ObjectType.SYSV_QUEUE, row, row.number("msqid"),
                new Contents.SysvQueue(row.number("qnum"), row.number("cbytes"))));
    }

    /** A line under a line of names. */
    record Row(Map<String, String> columns) {
        long number(String name) {
            return Long.parseLong(columns.get(name));
        }
    }

    /** Of one kind, all of the machine. */
    static List<Row> rows(ObjectType type) {
        return read(switch (type) {
            case SYSV_SHARED_MEMORY -> "shm";
            case SYSV_SEMAPHORES -> "sem";
            case SYSV_QUEUE -> "msg";
            default -> throw new IllegalArgumentException(type + " has no table");
        });
    }

    /** The name of the column of identifiers. */
    static String identifier(ObjectType type) {
        return switch (type) {
            case SYSV_SHARED_MEMORY -> "shmid";
            case SYSV_SEMAPHORES -> "semid";
            default -> "msqid";
        };
    }

    private static List<Row> read(String table) {
        if (!(Proc.read("sysvipc/" + table) instanceof Proc.Text(String text))) {
            return List.of();
        }
        List<String[]> lines = text.lines().map(line -> line.strip().split("\\s+")).toList();
        List<Row> rows = new ArrayList<>();
        for (String[] line : lines.subList(1, lines.size())) {
            Map<String, String> columns = new HashMap<>();
            for (int i = 0; i < line.length; i++) {
                columns.put(lines.getFirst()[i], line[i]);
            }
            rows.add(new Row(columns));
        }
        return rows;
    }

    private static void put(Map<ObjectKey, IpcObject> objects, ObjectType type, Row row, long identifier, Contents contents) {
        int mode = Integer.parseInt(row.columns().get("perms"), 8);
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        if (type == ObjectType.SYSV_SHARED_MEMORY && (mode & REMOVED) != 0) {
            flaws.add(Flaw.UNLINKED);
        }
        if ((mode & WRITABLE_BY_ALL) != 0) {
            flaws.add(Flaw.WRITABLE_BY_ALL);
        }
        String key = "0x%08x".formatted((int) row.number("key"));
        objects.put(ObjectKey.of(type, identifier), new IpcObject(type, key, identifier, Optional.of(Account.userName(row.number("uid"))),
                OptionalInt.of(mode & PERMISSIONS), contents, List.of(), true, flaws));
    }

    /** Values and waiters no table shows. */
    private static Contents semaphores(int identifier, int size) {
        byte[] values = new byte[size * Short.BYTES];
        if (ColdCalls.unavailable().isPresent() || Libc.semctl(identifier, 0, Constants.GETALL, values) < 0) {
            return new Contents.Semaphores(size, Optional.empty(), OptionalInt.empty());
        }
        int waiting = 0;
        for (int i = 0; i < size; i++) {
            waiting += Math.max(0, Libc.semctl(identifier, i, Constants.GETNCNT, null));
            waiting += Math.max(0, Libc.semctl(identifier, i, Constants.GETZCNT, null));
        }
        return new Contents.Semaphores(size, Optional.of(Arrays.stream(SysvLayout.semaphoreValues(values)).boxed().toList()), OptionalInt.of(waiting));
    }
}
