package interleave.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpilledBlocksTest {
    @TempDir
    private Path directory;

    @Test
    void shouldGiveBackEveryBlockFromMemoryOrFileAndLeaveNothing() throws Exception {
        try (SpilledBlocks blocks = new SpilledBlocks(1000, directory)) {
            for (int i = 0; i < 100; i++) {
                blocks.add(block(i));
            }
            assertThat(Files.list(directory)).as("it has no name").isEmpty();
            for (int i = 99; i >= 0; i--) {
                assertThat(blocks.get(i)).isEqualTo(block(i));
            }
        }
    }

    @Test
    void shouldUseMemoryWhereThereCannotBeAFile() {
        try (SpilledBlocks blocks = new SpilledBlocks(100, directory.resolve("missing"))) {
            for (int i = 0; i < 100; i++) {
                blocks.add(block(i));
            }
            assertThat(blocks.get(99)).isEqualTo(block(99));
        }
    }

    private static byte[] block(int i) {
        byte[] block = new byte[10 + i];
        block[i] = (byte) i;
        return block;
    }
}
