package interleave.cli;

import interleave.ipc.inspect.Asleep;
import interleave.ipc.inspect.Census;
import interleave.ipc.inspect.Contents;
import interleave.ipc.inspect.Flaw;
import interleave.ipc.inspect.IpcObject;
import interleave.ipc.inspect.ObjectUser;
import interleave.session.Registered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The objects of the machine as data; what may not be seen is the string {@code unknown}. */
record CensusReport(Census census, Registered registered) {
    private static final String UNKNOWN = "unknown";

    List<Map<String, Object>> list() {
        return census.objects().stream().map(this::describe).toList();
    }

    private Map<String, Object> describe(IpcObject object) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("kind", object.type().key());
        all.put("systemName", object.systemName());
        all.put("owner", object.owner().orElse(UNKNOWN));
        all.put("mode", object.mode().isPresent() ? "%04o".formatted(object.mode().getAsInt()) : UNKNOWN);
        all.put("ours", isOurs(object));
        contents(object, all);
        all.put("users", users(object));
        if (!object.flaws().isEmpty()) {
            all.put("flaws", object.flaws().stream().map(CensusReport::key).toList());
        }
        return all;
    }

    /** What has no name any more is looked up by none: its name may be another's by now. */
    private boolean isOurs(IpcObject object) {
        return !object.flaws().contains(Flaw.UNLINKED) && registered.contains(object.type().key(), object.systemName());
    }

    private static void contents(IpcObject object, Map<String, Object> all) {
        switch (object.contents()) {
            case Contents.Memory(OptionalLong bytes) -> all.put("bytes", known(bytes));
            case Contents.Semaphore(OptionalInt value, OptionalInt counted) -> {
                all.put("value", known(value));
                all.put("waiters", known(object.waiters()));
                all.put("counted", known(counted));
            }
            case Contents.Queue queue -> {
                all.put("messages", known(queue.messages()));
                all.put("bytes", known(queue.bytes()));
                all.put("depth", known(queue.depth()));
                all.put("messageSize", known(queue.messageSize()));
                all.put("waiters", known(object.waiters()));
            }
            case Contents.Segment(long bytes, long attached) -> {
                all.put("id", object.number());
                all.put("bytes", bytes);
                all.put("attached", attached);
            }
            case Contents.Semaphores(int size, Optional<List<Integer>> values, _) -> {
                all.put("id", object.number());
                all.put("size", size);
                if (size == 1) {
                    all.put("value", values.<Object>map(List::getFirst).orElse(UNKNOWN));
                }
                all.put("values", values.<Object>map(list -> list).orElse(UNKNOWN));
                all.put("waiters", known(object.waiters()));
            }
            case Contents.SysvQueue(long messages, long bytes) -> {
                all.put("id", object.number());
                all.put("messages", messages);
                all.put("bytes", bytes);
                all.put("waiters", known(object.waiters()));
            }
            case Contents.Fifo() -> {
                all.put("bytes", UNKNOWN);
                all.put("waiters", known(object.waiters()));
            }
        }
    }

    /** Where somebody may not be looked at, one more stands at the end, of whom nothing is known: not even whether there is one. */
    private static List<Map<String, Object>> users(IpcObject object) {
        List<Map<String, Object>> users = new ArrayList<>(object.users().stream().map(CensusReport::user).toList());
        if (!object.allUsersSeen()) {
            users.add(userOf(UNKNOWN, UNKNOWN, Optional.of(UNKNOWN)));
        }
        return users;
    }

    private static Map<String, Object> user(ObjectUser user) {
        Optional<Object> blocked = user.longestAsleep().<Object>map(asleep -> asleep(asleep, user.asleep().size()));
        return userOf(user.pid(), user.command(), blocked.or(() -> user.callsSeen() ? Optional.empty() : Optional.of(UNKNOWN)));
    }

    private static Map<String, Object> userOf(Object pid, String command, Optional<Object> blocked) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("pid", pid);
        all.put("command", command);
        blocked.ifPresent(it -> all.put("blocked", it));
        return all;
    }

    private static Map<String, Object> asleep(Asleep asleep, int threads) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("call", asleep.blocked().call());
        all.put("kernelFunction", asleep.blocked().kernelFunction());
        all.put("sinceMs", asleep.nanos().isPresent() ? asleep.nanos().getAsLong() / 1_000_000 : UNKNOWN);
        all.put("threads", threads);
        return all;
    }

    private static String key(Flaw flaw) {
        return flaw.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Object known(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : UNKNOWN;
    }

    private static Object known(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : UNKNOWN;
    }
}
