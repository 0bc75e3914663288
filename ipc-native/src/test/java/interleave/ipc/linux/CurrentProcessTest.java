package interleave.ipc.linux;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.ipc.JavaPeer;
import interleave.ipc.OnThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CurrentProcessTest {
    private static final int GROUP = 2;
    private static final int NICE = 16;

    @Test
    void theThreadIdIsThatOfTheKernel() {
        assertThat(Path.of("/proc/self/task/" + CurrentProcess.threadId())).exists();
    }

    @Test
    void aChildLeavesTheGroupOfItsParent() throws IOException {
        try (JavaPeer peer = JavaPeer.start("leave-group")) {
            assertThat(peer.process().inputReader().readLine()).isEqualTo("left");
            assertThat(stat(peer.pid(), GROUP)).isEqualTo(Long.toString(peer.pid()));
        }
    }

    @Test
    void aChildWhoseParentIsGoneHaltsAtOnce() throws Exception {
        try (JavaPeer peer = JavaPeer.start("die-with", "1")) {
            assertThat(peer.output()).isEmpty();
            assertThat(peer.process().waitFor()).isEqualTo(137);
        }
    }

    @Test
    void aChildWhoseParentLivesGoesOn() throws Exception {
        try (JavaPeer peer = JavaPeer.start("die-with", Long.toString(ProcessHandle.current().pid()))) {
            assertThat(peer.output()).isEqualTo("alive");
        }
    }

    @Test
    void theNiceValueOfTheCallingThreadIsSet() throws IOException {
        try (JavaPeer peer = JavaPeer.start("nice", "7")) {
            assertThat(peer.process().inputReader().readLine()).isEqualTo("nice");
            assertThat(Files.list(Path.of("/proc/" + peer.pid() + "/task"))
                    .map(task -> stat(task.resolve("stat"), NICE)).toList()).contains("7");
        }
    }

    @Test
    void aPinnedThreadMayRunOnOneProcessorOnly() throws Exception {
        int processor = Integer.parseInt(allowed(CurrentProcess.threadId()).split("[-,]")[0]);
        OnThread<String> pinned = OnThread.start(() -> {
            CurrentProcess.pinTo(processor);
            return allowed(CurrentProcess.threadId());
        });
        assertThat(pinned.result()).isEqualTo(Integer.toString(processor));
    }

    private static String allowed(int tid) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/task/" + tid + "/status")).stream()
                .filter(line -> line.startsWith("Cpus_allowed_list:")).findFirst().orElseThrow().split("\\s+")[1];
    }

    private static String stat(long pid, int field) {
        return stat(Path.of("/proc/" + pid + "/stat"), field);
    }

    /** @param field counted from 0 after the command in parentheses */
    private static String stat(Path file, int field) {
        try {
            String stat = Files.readString(file);
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[field];
        } catch (IOException gone) {
            return "";
        }
    }
}
