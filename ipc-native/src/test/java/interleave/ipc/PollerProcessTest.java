package interleave.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.ipc.inspect.Blocked;
import interleave.ipc.inspect.ProcessState;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a poller can only show in a process of its own: its standard input, its signals, and that it was stopped. */
class PollerProcessTest {
    @TempDir
    private Path directory;
    private Process process;

    @AfterEach
    void noProcessIsLeft() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    @Test
    void aRegularFileAsStandardInputIsAlwaysReady() throws IOException {
        Path file = Files.writeString(directory.resolve("input"), "abcdef");
        process = peer(List.of(), "standard-input").redirectInput(file.toFile()).start();
        assertThat(process.inputReader().readAllLines()).containsExactly("4 true", "2 true", "0 true");
    }

    @Test
    void aPipeAsStandardInputIsReadyWhenSomethingIsWrittenAndAtItsEnd() throws IOException {
        process = peer(List.of(), "standard-input").start();
        BufferedReader said = process.inputReader();
        try (OutputStream input = process.getOutputStream()) {
            input.write(new byte[3]);
            input.flush();
            assertThat(said.readLine()).isEqualTo("3 true");
        }
        assertThat(said.readLine()).startsWith("0 ");
    }

    @Test
    void aSignalIsPolledAsAPipeIs() throws Exception {
        assumeTrue(new ProcessBuilder("env", "--block-signal=USR1", "true").start().waitFor() == 0, "this env(1) cannot block signals");
        process = peer(List.of("env", "--block-signal=USR1"), "signal").start();
        BufferedReader said = process.inputReader();
        assertThat(said.readLine()).isEqualTo("ready");
        Signal.USER_1.send(process.pid());
        assertThat(said.readLine()).isEqualTo("USER_1 from " + ProcessHandle.current().pid());
    }

    @Test
    void aProgramWhoseThreadsWouldGetTheSignalIsToldHowToBlockIt() {
        assertThatThrownBy(() -> SignalDescriptor.open(Signal.USER_1)).isInstanceOf(IpcException.class)
                .hasMessageMatching("signalfd signal USER_1: \\d+ of the \\d+ threads of this program do not block it and would get it first; "
                        + "start the program with: env --block-signal=10 java -Xrs …");
    }

    @Test
    void aWaitThatWasStoppedAndContinuedLastsAsLongAsItWasToldTo() throws IOException {
        process = peer(List.of(), "wait").start();
        BufferedReader said = process.inputReader();
        assertThat(said.readLine()).isEqualTo("ready");
        Eventually.isTrue("it waits", () -> Stream.of(new File("/proc/%d/task".formatted(process.pid())).list())
                .flatMap(tid -> Blocked.ofThread(process.pid(), Long.parseLong(tid)).stream()).anyMatch(it -> it.call().equals("epoll_wait")));
        Signal.STOP.send(process.pid());
        Eventually.equal(ProcessState.STOPPED, () -> ProcessState.of(process.pid()));
        Signal.CONTINUE.send(process.pid());
        assertThat(said.readLine()).satisfies(it -> {
            assertThat(it).startsWith("TimedOut ");
            assertThat(Long.parseLong(it.split(" ")[1])).isBetween(700L, 8000L);
        });
    }

    private static ProcessBuilder peer(List<String> wrapper, String what) {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), PollerPeer.class.getName(), what));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
