package interleave.ipc.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.ipc.Eventually;
import interleave.ipc.Signal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessStateTest {
    @TempDir
    private Path directory;

    @Test
    void aCommandWithBlanksAndParenthesesDoesNotMislead() throws Exception {
        Path program = Files.copy(Path.of("/bin/sleep"), directory.resolve("a) R (b Z c"), StandardCopyOption.COPY_ATTRIBUTES);
        Process process = new ProcessBuilder(program.toString(), "60").start();
        try {
            Eventually.equal(ProcessState.SLEEPING, () -> ProcessState.of(process.pid()));
            Signal.STOP.send(process.pid());
            Eventually.equal(ProcessState.STOPPED, () -> ProcessState.of(process.pid()));
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(ProcessState.of(process.pid())).isEqualTo(ProcessState.GONE);
    }

    @Test
    void aChildThatNobodyWaitedForIsAZombie() throws Exception {
        // As long as it is a shell it may take note of a child that ends; sleep never does.
        Process shell = new ProcessBuilder("sh", "-c", "exec 3<&0; read end <&3 & echo $!; exec sleep 60").start();
        try {
            long child = Long.parseLong(shell.inputReader().readLine());
            Eventually.equal("/usr/bin/sleep", () -> shell.info().command().orElse("").replaceFirst("^/bin/", "/usr/bin/"));
            shell.outputWriter().append("now\n").flush();
            Eventually.equal(ProcessState.ZOMBIE, () -> ProcessState.of(child));
        } finally {
            shell.destroyForcibly().waitFor();
        }
    }
}
