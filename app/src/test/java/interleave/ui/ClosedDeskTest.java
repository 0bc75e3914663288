package interleave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.model.RandomStory;
import interleave.recording.SomeRecording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosedDeskTest {
    @TempDir
    private Path directory;

    @Test
    void aRecordingThatWasBeingOpenedWhenTheWindowWasClosedIsClosedToo() throws IOException {
        Path file = SomeRecording.of(directory.resolve("some.interleave"), RandomStory.of(1, 100));
        CompletableFuture<Replay> opened = new CompletableFuture<>();
        SessionDesk desk = new SessionDesk();
        desk.open(file, opened::complete, (_, _) -> {}, opened::completeExceptionally);
        Replay replay = opened.join();
        desk.close();
        assertThat(desk.show(replay)).isFalse();
        assertThat(desk.replay()).isEmpty();
        assertThat(isHeld(file)).isFalse();
    }

    private static boolean isHeld(Path file) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.anyMatch(descriptor -> leadsTo(descriptor, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean leadsTo(Path descriptor, Path file) {
        try {
            return Files.readSymbolicLink(descriptor).equals(file);
        } catch (IOException gone) {
            return false;
        }
    }
}
