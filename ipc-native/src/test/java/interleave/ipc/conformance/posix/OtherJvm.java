package interleave.ipc.conformance.posix;

import interleave.ipc.IpcException;
import interleave.ipc.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Another JVM that does one {@link Deed} after the other and says what came of it: a value, or the errno by its symbol. */
final class OtherJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final Writer questions;

    private OtherJvm(Process process) {
        this.process = process;
        this.answers = process.inputReader();
        this.questions = process.outputWriter();
    }

    /** @param wrapper a command that becomes the one which follows it */
    static OtherJvm start(List<String> wrapper, String classPath) {
        List<String> command = new ArrayList<>(wrapper);
        // Few descriptors, so that one can use them up.
        command.addAll(List.of("sh", "-c", "ulimit -n 128; exec \"$@\"", "sh"));
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath, OtherJvm.class.getName()));
        try {
            return new OtherJvm(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Has it done, and waits for the answer. */
    String does(Deed deed, String name, Object... arguments) {
        begins(deed, name, arguments);
        return answer();
    }

    void begins(Deed deed, String name, Object... arguments) {
        List<String> words = new ArrayList<>(List.of(deed.name(), name));
        Arrays.stream(arguments).map(Object::toString).forEach(words::add);
        try {
            questions.write(String.join(" ", words) + "\n");
            questions.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String answer() {
        try {
            return answers.readLine();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    public static void main(String[] none) throws IOException {
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in));
        for (String question = questions.readLine(); question != null; question = questions.readLine()) {
            String[] words = question.split(" ");
            System.out.println(answer(Deed.valueOf(words[0]), words[1], Arrays.copyOfRange(words, 2, words.length)));
        }
    }

    private static String answer(Deed deed, String name, String... arguments) {
        try {
            Object result = deed.act(name, arguments);
            return result instanceof Message message ? message.bytes().length + " bytes" : String.valueOf(result);
        } catch (IpcException failure) {
            return failure.error().name();
        } catch (Exception failure) {
            return failure.toString();
        }
    }
}
