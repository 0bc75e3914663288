package interleave.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpilledBlocksTest {
    private static final int COUNT = 100;
    private static final long PATIENCE_SECONDS = 60;

    private final ExecutorService disk = Executors.newSingleThreadExecutor();

    @TempDir
    private Path directory;

    @Test
    void shouldGiveBackEveryBlockFromMemoryOrFileAndLeaveNothing() throws Exception {
        try (SpilledBlocks blocks = new SpilledBlocks(1000, directory, disk)) {
            addAll(blocks);
            awaitDisk();
            assertThat(openFiles(directory)).as("the file is open").isEqualTo(1);
            assertThat(Files.list(directory)).as("it has no name").isEmpty();
            assertAllThere(blocks);
        }
        assertThat(disk.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(openFiles(directory)).isZero();
    }

    @Test
    void shouldNeitherWaitForADiskThatIsBusyNorForgetWhatItHasNotTaken() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        disk.submit(() -> busy.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        try (SpilledBlocks blocks = new SpilledBlocks(1000, directory, disk)) {
            addAll(blocks);
            assertAllThere(blocks);
            assertThat(openFiles(directory)).isZero();
            busy.countDown();
            awaitDisk();
            assertAllThere(blocks);
        }
    }

    @Test
    void shouldUseMemoryWhereThereCannotBeAFile() throws Exception {
        try (SpilledBlocks blocks = new SpilledBlocks(100, directory.resolve("missing"), disk)) {
            addAll(blocks);
            awaitDisk();
            blocks.add(block(COUNT));
            assertAllThere(blocks);
            assertThat(blocks.get(COUNT, 0, 1)).containsExactly(block(COUNT));
        }
    }

    @Test
    void shouldForgetAllWhenItIsClosedThoughTheDiskIsStillBusy() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        disk.submit(() -> busy.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        SpilledBlocks blocks = new SpilledBlocks(100, directory, disk);
        addAll(blocks);
        blocks.close();
        blocks.close();
        assertThatThrownBy(() -> blocks.get(0, 0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        busy.countDown();
        assertThat(disk.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(openFiles(directory)).isZero();
    }

    private void awaitDisk() throws ExecutionException, InterruptedException {
        disk.submit(() -> {}).get();
    }

    private static void addAll(SpilledBlocks blocks) {
        for (int i = 0; i < COUNT; i++) {
            blocks.add(block(i));
        }
    }

    private static void assertAllThere(SpilledBlocks blocks) {
        for (int i = COUNT - 1; i >= 0; i--) {
            assertThat(blocks.get(i, 0, 1)).containsExactly(block(i));
        }
    }

    private static long openFiles(Path directory) throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.filter(descriptor -> leadsInto(directory, descriptor)).count();
        }
    }

    private static boolean leadsInto(Path directory, Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).startsWith(directory);
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] block(int i) {
        byte[] block = new byte[10 + i];
        block[i % block.length] = (byte) i;
        return block;
    }
}
