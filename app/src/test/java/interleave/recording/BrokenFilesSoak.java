package interleave.recording;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million broken files, none of which may hang, crash or fill the memory. */
class BrokenFilesSoak {
    private static final int SEEDS = 100;
    private static final int FILES = 10_000;

    @TempDir
    private Path directory;

    @Test
    void shouldSayWhatIsWrongOrShowWhatIsLeft() {
        for (int seed = 0; seed < SEEDS; seed++) {
            int drawn = seed;
            Assertions.assertTimeoutPreemptively(Duration.ofMinutes(20), () -> {
                BrokenFiles files = new BrokenFiles(Files.createTempDirectory(directory, "soak"), drawn);
                for (int i = 0; i < FILES; i++) {
                    files.tryOne();
                }
            });
        }
    }
}
