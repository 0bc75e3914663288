package interleave.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.ipc.MappedFile.Mode;
import interleave.ipc.MappedFile.Sync;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedFileTest {
    private static final int PAGE = MappedFile.pageSize();

    @TempDir
    private Path directory;

    @Test
    void whatIsStoredSharedIsInTheFile() throws IOException {
        Path file = directory.resolve("new");
        try (MappedFile mapped = MappedFile.create(file, 16)) {
            mapped.write(0, "interleave".getBytes());
            mapped.longAt(8).store(-1);
            mapped.sync(Sync.WAIT);
            byte[] bytes = new byte[16];
            mapped.read(0, bytes);
            assertThat(Files.readAllBytes(file)).isEqualTo(bytes).startsWith("interlea".getBytes()).endsWith(-1, -1);
        }
        assertThatThrownBy(() -> MappedFile.create(file, 1)).hasMessageContaining("EEXIST").hasMessageEndingWith("rm " + file);
    }

    @Test
    void anAccessBehindTheEndIsAnExceptionEvenInCompiledCode() throws IOException {
        Path file = file(PAGE);
        try (MappedFile mapped = MappedFile.map(file, Mode.SHARED, 0, 2L * PAGE)) {
            LongCell there = mapped.longAt(0);
            LongCell behind = mapped.longAt(PAGE);
            long sum = 0;
            for (int i = 0; i < 200_000; i++) {
                sum += there.getAndAdd(1);
            }
            assertThat(sum).isPositive();
            for (int i = 0; i < 20_000; i++) {
                assertThatThrownBy(behind::load).isInstanceOf(IpcException.class);
            }
            assertThatThrownBy(() -> behind.store(1)).hasMessage(("access %s: SIGBUS: the page lies behind the end of the file, which has %,d bytes, "
                    + "or the file system has no room for it; give the file its size first, with: truncate --size=BYTES %s").formatted(file, PAGE, file));
            assertThatThrownBy(() -> behind.getAndAdd(1)).isInstanceOf(IpcException.class);
            assertThatThrownBy(() -> mapped.read(0, new byte[2 * PAGE])).isInstanceOf(IpcException.class);
            assertThatThrownBy(() -> mapped.write(PAGE, new byte[1])).isInstanceOf(IpcException.class);

            try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
                grown.setLength(2L * PAGE);
            }
            behind.store(7);
            assertThat(behind.load()).isEqualTo(7);
        }
    }

    @Test
    void aMappingBeginsAtAnyPage() throws IOException {
        Path file = file(3 * PAGE);
        try (MappedFile whole = MappedFile.map(file, Mode.SHARED); MappedFile middle = MappedFile.map(file, Mode.READ_ONLY, PAGE, PAGE)) {
            whole.longAt(PAGE + 8).store(5);
            assertThat(middle.longAt(8).load()).isEqualTo(5);
            assertThat(middle.offset()).isEqualTo(PAGE);
            assertThat(middle.size()).isEqualTo(PAGE);
            assertThatThrownBy(() -> middle.longAt(0).store(1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> middle.longAt(PAGE)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void whatIsUnmappedThrows() throws IOException {
        MappedFile mapped = MappedFile.map(file(8), Mode.SHARED);
        LongCell cell = mapped.longAt(0);
        mapped.close();
        mapped.close();
        assertThatThrownBy(cell::load).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> mapped.read(0, new byte[1])).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> mapped.sync(Sync.WAIT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anonymousMemoryIsZeroAndOurs() {
        try (Memory memory = MappedFile.anonymous(3L * PAGE)) {
            assertThat(memory.longAt(2L * PAGE).getAndAdd(3)).isZero();
            assertThat(memory.longAt(2L * PAGE).load()).isEqualTo(3);
        }
        assertThatThrownBy(() -> MappedFile.anonymous(0)).hasMessageContaining("EINVAL: 0 bytes");
    }

    private Path file(int bytes) throws IOException {
        return Files.write(directory.resolve("file"), new byte[bytes]);
    }
}
