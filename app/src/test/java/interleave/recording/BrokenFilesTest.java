package interleave.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BrokenFilesTest {
    private static final int FILES = 3_000;

    @TempDir
    private Path directory;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void shouldSayWhatIsWrongOrShowWhatIsLeft() throws Exception {
        BrokenFiles files = new BrokenFiles(directory, 42);
        for (int i = 0; i < FILES; i++) {
            files.tryOne();
        }

        assertThat(files.refused()).isBetween(FILES / 10, FILES);
        assertThat(files.shortened()).isBetween(FILES / 10, FILES);
    }
}
