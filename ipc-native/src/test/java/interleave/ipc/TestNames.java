package interleave.ipc;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Names and keys that no other test and no earlier run has. Nothing of them may be left when all tests have run, see {@code LeftoverCheck}. */
public final class TestNames {
    private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();
    private static final Set<Integer> KEYS = ConcurrentHashMap.newKeySet();

    private TestNames() {}

    public static String name() {
        String name = "/interleave-test-%08x".formatted(ThreadLocalRandom.current().nextInt());
        NAMES.add(name);
        return name;
    }

    public static int key() {
        int key = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        KEYS.add(key);
        return key;
    }

    /** All that were handed out. */
    public static Set<String> names() {
        return Set.copyOf(NAMES);
    }

    /** All that were handed out. */
    public static Set<Integer> keys() {
        return Set.copyOf(KEYS);
    }
}
