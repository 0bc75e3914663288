package interleave.ipc;

import java.util.concurrent.ThreadLocalRandom;

/** Names that no other test and no earlier run has. */
public final class TestNames {
    private TestNames() {}

    public static String name() {
        return "/interleave-test-%08x".formatted(ThreadLocalRandom.current().nextInt());
    }

    public static int key() {
        return ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    }
}
