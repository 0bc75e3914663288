package interleave.ipc.conformance;

import interleave.ipc.IpcException;
import interleave.ipc.ReadableClassPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Another JVM that does what it is told, a line at a time, and answers in a line: the symbol of an error, or what came of it. It may be
 * another user, or one with IPC limits of its own.
 */
final class OtherJvm implements AutoCloseable {
    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    private OtherJvm(Process process) {
        this.process = process;
        this.orders = new PrintStream(process.getOutputStream(), true);
        this.answers = process.inputReader();
    }

    static OtherJvm start() {
        return start(List.of(), System.getProperty("java.class.path"));
    }

    /** As a user who is nobody. */
    static OtherJvm nobody(Path directory) {
        Row.requires(isRoot(), "only root can become somebody else");
        return start(List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"), ReadableClassPath.in(directory));
    }

    /** @param limits of its own IPC namespace, such as {@code kernel/shmmni=2} */
    static OtherJvm withLimits(String... limits) {
        try {
            Row.requires(isRoot() && new ProcessBuilder("unshare", "-i", "true").start().waitFor() == 0, "only root can have IPC limits of its own");
        } catch (IOException | InterruptedException noUnshare) {
            Row.requires(false, "there is no unshare");
        }
        StringBuilder script = new StringBuilder();
        for (String limit : limits) {
            String[] pathAndValue = limit.split("=");
            script.append("echo %s > /proc/sys/%s && ".formatted(pathAndValue[1], pathAndValue[0]));
        }
        return start(List.of("unshare", "-i", "sh", "-c", script + "exec \"$@\"", "sh"), System.getProperty("java.class.path"));
    }

    /** With so few descriptors that it can use up all of them. */
    static OtherJvm withDescriptors(int most, Path directory) throws IOException {
        String classPath = ReadableClassPath.in(Files.createTempDirectory(directory, "class-path"));
        return start(List.of("sh", "-c", "ulimit -n %d && exec \"$@\"".formatted(most), "sh"), classPath);
    }

    private static boolean isRoot() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        } catch (IOException noProc) {
            return false;
        }
    }

    private static OtherJvm start(List<String> wrapper, String classPath) {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1", "-cp", classPath, OtherJvm.class.getName()));
        try {
            return new OtherJvm(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Gives an order, see {@link Orders}, and waits for its answer. */
    String does(Object... words) {
        tell(words);
        return answer();
    }

    void tell(Object... words) {
        orders.println(String.join(" ", Arrays.stream(words).map(Object::toString).toList()));
    }

    String answer() {
        try {
            return answers.readLine();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Without a farewell: what it had is what the kernel makes of it. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    public static void main(String[] none) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String line;
        while ((line = in.readLine()) != null) {
            System.out.println(answerTo(line.split(" ")));
        }
    }

    private static String answerTo(String... words) {
        try {
            return Orders.obey(words);
        } catch (IpcException failure) {
            return failure.error().toString();
        } catch (Exception failure) {
            return failure.toString();
        }
    }
}
