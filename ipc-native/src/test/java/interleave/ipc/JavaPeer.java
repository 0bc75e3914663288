package interleave.ipc;

import interleave.ipc.inspect.Blocked;
import interleave.ipc.inspect.Census;
import interleave.ipc.inspect.Contents;
import interleave.ipc.inspect.ProcessState;
import interleave.ipc.inspect.SemaphoreWaiters;
import interleave.ipc.inspect.Waiters;
import interleave.ipc.linux.CurrentProcess;
import interleave.ipc.linux.ColdCalls;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Another JVM that does one thing and prints what came of it: for what would harm this one, or needs another process. */
public final class JavaPeer implements AutoCloseable {
    private final Process process;

    private JavaPeer(Process process) {
        this.process = process;
    }

    public static JavaPeer start(String... arguments) {
        return run(command(List.of(), arguments));
    }

    public static JavaPeer run(List<String> command) {
        try {
            return new JavaPeer(new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static List<String> command(List<String> options, String... arguments) {
        return commandWith(options, System.getProperty("java.class.path"), arguments);
    }

    static List<String> commandWith(List<String> options, String classPath, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, JavaPeer.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    public long pid() {
        return process.pid();
    }

    public Process process() {
        return process;
    }

    /** All that it says until its end. */
    public String output() {
        try {
            return new String(process.getInputStream().readAllBytes()).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    public static void main(String[] arguments) throws Exception {
        try {
            perform(arguments[0], arguments);
        } catch (IpcException | IllegalStateException failure) {
            System.out.println(failure.getMessage());
        }
    }

    private static void perform(String what, String... arguments) throws Exception {
        switch (what) {
            case "create-memory" -> SharedMemory.create(arguments[1], Long.parseLong(arguments[2])).close();
            case "open-memory" -> SharedMemory.open(arguments[1]).close();
            case "create-semaphore" -> NamedSemaphore.create(arguments[1], 1).close();
            case "create-queue-without-descriptors" -> createQueueWithoutDescriptors(arguments[1]);
            case "look-at" -> lookAt(arguments[1], Long.parseLong(arguments[2]));
            case "look-around" -> lookAround(arguments[1]);
            case "thread-id" -> System.out.println(CurrentProcess.threadId());
            case "semaphore-wait" -> {
                try (NamedSemaphore semaphore = NamedSemaphore.open(arguments[1])) {
                    semaphore.await();
                }
            }
            case "semaphore-set-timed-wait" -> timedWait(Integer.parseInt(arguments[1]), Duration.ofMillis(Long.parseLong(arguments[2])));
            case "leave-group" -> {
                CurrentProcess.leaveProcessGroup();
                System.out.println("left");
                System.in.read();
            }
            case "die-with" -> {
                CurrentProcess.dieWith(Long.parseLong(arguments[1]));
                System.out.println("alive");
            }
            case "nice" -> {
                CurrentProcess.setNice(Integer.parseInt(arguments[1]));
                System.out.println("nice");
                System.in.read();
            }
            default -> throw new IllegalArgumentException(what);
        }
    }

    private static void createQueueWithoutDescriptors(String name) throws IOException {
        if (ColdCalls.unavailable().isPresent()) {
            throw new IOException(ColdCalls.unavailable().get());
        }
        List<FileInputStream> used = new ArrayList<>();
        try {
            while (true) {
                used.add(new FileInputStream("/dev/null"));
            }
        } catch (IOException noneLeft) {
            MessageQueue.create(name, 1, 8).close();
        }
    }

    private static void lookAt(String semaphore, long pid) {
        Waiters waiters = SemaphoreWaiters.scan(semaphore);
        System.out.printf("%d waiters, complete %s, blocked in %s, %s%n", waiters.seen().size(), waiters.complete(),
                Blocked.ofThread(pid, pid).map(Blocked::call).orElse("nothing"), ProcessState.of(pid));
    }

    private static void lookAround(String semaphore) {
        Census.take().objects().stream().filter(object -> object.systemName().equals(semaphore)).forEach(object -> System.out.printf(
                "owner %s, value %s, users %d, all %s, waiters %s%n", object.owner().orElse("unknown"),
                object.contents() instanceof Contents.Semaphore(OptionalInt value, _) ? value : "none",
                object.users().size(), object.allUsersSeen(), object.waiters()));
    }

    private static void timedWait(int key, Duration timeout) {
        try (SemaphoreSet set = SemaphoreSet.open(IpcKey.of(key))) {
            long start = System.nanoTime();
            boolean taken = set.at(0, false).timedWait(timeout);
            System.out.println((taken ? "taken after " : "timed out after ") + (System.nanoTime() - start) / 1_000_000);
        }
    }
}
