package interleave.cli;

import interleave.ipc.inspect.Asleep;
import interleave.ipc.inspect.Census;
import interleave.ipc.inspect.Contents;
import interleave.ipc.inspect.Flaw;
import interleave.ipc.inspect.IpcObject;
import interleave.ipc.inspect.ObjectUser;
import interleave.session.Registered;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The objects of the machine for people: a line for each, and one for each process that uses it. */
record CensusTable(Census census, Registered registered) {
    private static final String UNKNOWN = "unknown";

    void print(PrintWriter out) {
        if (census.objects().isEmpty()) {
            out.println("There are no IPC objects that may be seen.");
        }
        int kind = width(census.objects().stream().map(object -> object.type().key()).toList());
        int name = width(census.objects().stream().map(CensusTable::name).toList());
        int owner = width(census.objects().stream().map(object -> object.owner().orElse(UNKNOWN)).toList());
        String format = "%-" + kind + "s  %-" + name + "s  %-" + owner + "s  %-7s  %s%s%n";
        for (IpcObject object : census.objects()) {
            String mode = object.mode().isPresent() ? "%04o".formatted(object.mode().getAsInt()) : UNKNOWN;
            boolean ours = !object.flaws().contains(Flaw.UNLINKED) && registered.contains(object.type().key(), object.systemName());
            out.printf(Locale.ROOT, format, object.type().key(), name(object), object.owner().orElse(UNKNOWN), mode, contents(object), ours ? ", ours" : "");
            object.users().forEach(user -> out.println("    " + user(user)));
            if (object.users().isEmpty() && !object.allUsersSeen()) {
                out.println("    users unknown");
            }
            object.flaws().forEach(flaw -> out.println("    ! " + words(flaw)));
        }
    }

    private static int width(List<String> words) {
        return words.stream().mapToInt(String::length).max().orElse(1);
    }

    /** With its identifier where a key alone does not tell it from others. */
    private static String name(IpcObject object) {
        return switch (object.type()) {
            case SYSV_SHARED_MEMORY, SYSV_SEMAPHORES, SYSV_QUEUE -> object.systemName() + " (id " + object.number() + ")";
            case SHARED_MEMORY, SEMAPHORE, QUEUE, FIFO -> object.systemName();
        };
    }

    private static String contents(IpcObject object) {
        return switch (object.contents()) {
            case Contents.Memory(OptionalLong bytes) -> known(bytes) + " bytes";
            case Contents.Semaphore(OptionalInt value, OptionalInt counted) -> "value " + known(value) + waiters(object) + killed(object, counted);
            case Contents.Queue queue -> known(queue.messages()) + " of " + known(queue.depth()) + " messages, " + known(queue.bytes()) + " bytes" + waiters(object);
            case Contents.Segment(long bytes, long attached) -> bytes + " bytes, " + attached + " attached";
            case Contents.Semaphores(_, Optional<List<Integer>> values, _) ->
                    "values " + values.map(list -> list.stream().map(Object::toString).collect(Collectors.joining(" "))).orElse(UNKNOWN) + waiters(object);
            case Contents.SysvQueue(long messages, long bytes) -> messages + " messages, " + bytes + " bytes" + waiters(object);
            case Contents.Fifo() -> "bytes unknown" + waiters(object);
        };
    }

    private static String waiters(IpcObject object) {
        boolean perhapsMore = object.waiters().isPresent() && !object.countsAllWaiters();
        return ", waiters " + known(object.waiters()) + (perhapsMore ? " or more" : "");
    }

    private static String killed(IpcObject object, OptionalInt counted) {
        boolean more = object.waiters().isPresent() && counted.orElse(0) > object.waiters().getAsInt();
        return more ? " (sem_t counts " + counted.getAsInt() + ": whoever was killed waiting stays counted)" : "";
    }

    private static String user(ObjectUser user) {
        String blocked = user.longestAsleep().map(asleep -> ", blocked " + since(asleep) + " in " + asleep.blocked().call() + " ("
                + asleep.blocked().kernelFunction() + ")" + (user.asleep().size() > 1 ? ", " + user.asleep().size() + " threads" : ""))
                .orElse(user.callsSeen() ? "" : ", blocked or not: unknown");
        return user.pid() + " " + user.command() + blocked;
    }

    private static String since(Asleep asleep) {
        return asleep.nanos().isPresent() ? String.format(Locale.ROOT, "for %.1f s", asleep.nanos().getAsLong() / 1e9) : "since unknown";
    }

    private static String words(Flaw flaw) {
        return switch (flaw) {
            case SYMBOLIC_LINK -> "a symbolic link, which shm_open and sem_open refuse (ELOOP); look at it with ls -l, and remove it with rm";
            case NO_REGULAR_FILE -> "not a regular file, so nothing that can be opened as an object; look at it with ls -l";
            case NO_SEMAPHORE -> "these are not the bytes of a semaphore; who opens it waits on rubbish";
            case UNLINKED -> "its name is gone; it lives until the last of these processes lets go of it";
            case WRITABLE_BY_ALL -> "every user of this machine may write to it";
        };
    }

    private static String known(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : UNKNOWN;
    }

    private static String known(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : UNKNOWN;
    }
}
