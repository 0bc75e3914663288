package interleave.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningWindowTest {
    private static final Path FILE = Path.of("/somewhere/Übung 1.interleave");

    @TempDir
    private Path directory;

    private final BlockingQueue<Path> first = new LinkedBlockingQueue<>();
    private final BlockingQueue<Path> second = new LinkedBlockingQueue<>();

    private Path socket() {
        return directory.resolve("socket");
    }

    @Test
    void aWindowTakesTheFilesOfLaterStarts() throws InterruptedException {
        try (OpenDoor _ = OpenDoor.open(socket(), first::add).orElseThrow()) {
            assertThat(RunningWindow.takes(socket(), FILE)).isTrue();
            assertThat(RunningWindow.takes(socket(), Path.of("relative.interleave"))).isTrue();
            assertThat(first.poll(1, TimeUnit.MINUTES)).isEqualTo(FILE);
            assertThat(first.poll(1, TimeUnit.MINUTES)).isEqualTo(Path.of("relative.interleave").toAbsolutePath());
        }
    }

    @Test
    void whereThereIsNoWindowNothingIsTaken() {
        assertThat(RunningWindow.takes(socket(), FILE)).isFalse();
    }

    @Test
    void aClosedWindowLeavesNothing() {
        OpenDoor.open(socket(), first::add).orElseThrow().close();
        assertThat(directory).isEmptyDirectory();
        assertThat(RunningWindow.takes(socket(), FILE)).isFalse();
    }

    @Test
    void theSocketOfAKilledWindowIsRecognised() throws IOException {
        leaveASocket();
        assertThat(RunningWindow.takes(socket(), FILE)).isFalse();
        try (OpenDoor _ = OpenDoor.open(socket(), first::add).orElseThrow()) {
            assertThat(RunningWindow.takes(socket(), FILE)).isTrue();
            assertThat(directory.toFile().list()).containsExactly("socket");
        }
    }

    @Test
    void aSecondWindowLeavesTheFilesToTheFirst() {
        try (OpenDoor _ = OpenDoor.open(socket(), first::add).orElseThrow()) {
            assertThat(OpenDoor.open(socket(), second::add)).isEmpty();
            assertThat(RunningWindow.takes(socket(), FILE)).isTrue();
            assertThat(second).isEmpty();
        }
    }

    @Test
    void whatAnotherWindowHasPutInItsPlaceStays() throws IOException {
        OpenDoor replaced = OpenDoor.open(socket(), first::add).orElseThrow();
        Files.delete(socket());
        try (OpenDoor _ = OpenDoor.open(socket(), second::add).orElseThrow()) {
            replaced.close();
            assertThat(RunningWindow.takes(socket(), FILE)).isTrue();
            assertThat(second).containsExactly(FILE);
        }
    }

    @Test
    void aWindowThatDoesNotAnswerDoesNotHoldUpTheStart() throws IOException {
        try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(socket()));
            assertThat(RunningWindow.takes(socket(), FILE)).isFalse();
        }
    }

    @Test
    void aPathThatIsTooLongForASocketIsNoPlaceToMeet() {
        Path far = directory.resolve("x".repeat(120));
        assertThat(OpenDoor.open(far, first::add)).isEmpty();
        assertThat(RunningWindow.takes(far, FILE)).isFalse();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void startsMeetByUserAndDisplay() {
        assertThat(MeetingPoint.in(Map.of("DISPLAY", ":0"))).isEmpty();
        assertThat(MeetingPoint.in(Map.of("XDG_RUNTIME_DIR", "/nowhere", "DISPLAY", ":0"))).isEmpty();
        List<Path> places = List.of(place(":0"), place("localhost:10.0"), place("../:0"));
        assertThat(places).doesNotHaveDuplicates().allSatisfy(place -> assertThat(place.getParent()).isEqualTo(directory));
    }

    private Path place(String display) {
        return MeetingPoint.in(Map.of("XDG_RUNTIME_DIR", directory.toString(), "DISPLAY", display)).orElseThrow();
    }

    private void leaveASocket() throws IOException {
        try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(socket()));
        }
    }
}
