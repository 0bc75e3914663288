package interleave.ipc;

import interleave.ipc.linux.CurrentProcess;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** Two JVMs on one processor, each of which can only go on when the other has; as in ipc_bench.c. */
final class PingPong {
    private static final int WARM_UP = 1_000;
    private static final int ROUNDS = WARM_UP + 4_000;
    private static final byte[] MESSAGE = new byte[16];

    private PingPong() {}

    private record Side(Runnable give, Runnable take) {}

    /** How each side opens what it gives to and takes from. */
    private enum Means {
        SEMAPHORES((give, take) -> {
            NamedSemaphore given = NamedSemaphore.open(give);
            NamedSemaphore taken = NamedSemaphore.open(take);
            return new Side(given::post, taken::await);
        }),
        QUEUES((give, take) -> {
            MessageQueue given = MessageQueue.open(give);
            MessageQueue taken = MessageQueue.open(take);
            return new Side(() -> given.send(MESSAGE, 0), taken::receive);
        });

        private final BiFunction<String, String, Side> open;

        Means(BiFunction<String, String, Side> open) {
            this.open = open;
        }
    }

    static double ofSemaphores() {
        String name = TestNames.name();
        List<String> names = List.of(name + "-ping", name + "-pong");
        names.forEach(each -> NamedSemaphore.create(each, 0).close());
        try {
            return measure(Means.SEMAPHORES, names);
        } finally {
            names.forEach(NamedSemaphore::unlink);
        }
    }

    static double ofQueues() {
        String name = TestNames.name();
        List<String> names = List.of(name + "-ping", name + "-pong");
        names.forEach(each -> MessageQueue.create(each, 1, MESSAGE.length).close());
        try {
            return measure(Means.QUEUES, names);
        } finally {
            names.forEach(MessageQueue::unlink);
        }
    }

    /** The median of a round trip, in ns. */
    private static double measure(Means means, List<String> names) {
        String java = ProcessHandle.current().info().command().orElseThrow();
        try {
            Process other = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                    PingPong.class.getName(), means.name(), names.get(1), names.get(0)).inheritIO().start();
            CurrentProcess.pinTo(0);
            Side side = means.open.apply(names.get(0), names.get(1));
            double[] rounds = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                long begun = System.nanoTime();
                for (int i = 0; i < IpcBenchmarks.BURST; i++) {
                    side.give().run();
                    side.take().run();
                }
                rounds[round] = (double) (System.nanoTime() - begun) / IpcBenchmarks.BURST;
            }
            other.waitFor();
            Arrays.sort(rounds, WARM_UP, ROUNDS);
            return rounds[(WARM_UP + ROUNDS) / 2];
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) {
        CurrentProcess.pinTo(0);
        Side side = Means.valueOf(args[0]).open.apply(args[1], args[2]);
        for (int i = 0; i < ROUNDS * IpcBenchmarks.BURST; i++) {
            side.take().run();
            side.give().run();
        }
    }
}
