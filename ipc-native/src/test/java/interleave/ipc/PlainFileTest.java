package interleave.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainFileTest {
    @TempDir
    Path directory;

    private static void fails(Errno error, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(IpcException.class, failure -> assertThat(failure.error()).isEqualTo(error));
    }

    @Test
    void shouldBeCreatedOnceEmptyAndForItsOwnerOnly() throws Exception {
        Path path = directory.resolve("new");
        PlainFile.create(path);

        assertThat(path).isEmptyFile();
        assertThat(Files.getPosixFilePermissions(path)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        fails(Errno.EEXIST, () -> PlainFile.create(path));
    }

    @Test
    void shouldBeReadPieceByPieceToItsEnd() throws Exception {
        Path path = Files.writeString(directory.resolve("text"), "seven b");
        ByteBuffer buffer = ByteBuffer.allocateDirect(5);
        try (PlainFile file = PlainFile.open(path, Access.READ_ONLY)) {
            assertThat(file.read(buffer)).isEqualTo(5);
            assertThat(StandardCharsets.US_ASCII.decode(buffer.flip()).toString()).isEqualTo("seven");
            assertThat(file.read(buffer.clear())).isEqualTo(2);
            assertThat(buffer.position()).isEqualTo(2);
            assertThat(file.read(buffer.clear())).isZero();
        }
    }

    @Test
    void shouldBeWrittenFromWhereAnotherIsMapped() throws Exception {
        Path from = Files.writeString(directory.resolve("from"), "straight from the mapping");
        Path to = directory.resolve("to");
        PlainFile.create(to);
        try (MappedFile mapped = MappedFile.map(from, MappedFile.Mode.READ_ONLY); PlainFile file = PlainFile.open(to, Access.WRITE_ONLY)) {
            assertThat(file.write(mapped.bytes().position(9))).isEqualTo(16);
        }
        assertThat(to).hasContent("from the mapping");
    }

    @Test
    void shouldSayWhatItIsNotOpenForAndWhatIsNotThere() {
        Path path = directory.resolve("new");
        fails(Errno.ENOENT, () -> PlainFile.open(path, Access.READ_ONLY));
        PlainFile.create(path);
        ByteBuffer buffer = ByteBuffer.allocateDirect(1);
        try (PlainFile file = PlainFile.open(path, Access.READ_ONLY)) {
            fails(Errno.EBADF, () -> file.write(buffer));
            assertThatIllegalArgumentException().isThrownBy(() -> file.read(ByteBuffer.allocate(1)));
        }
        try (PlainFile file = PlainFile.open(path, Access.WRITE_ONLY)) {
            fails(Errno.EBADF, () -> file.read(buffer));
        }
    }

    @Test
    void shouldRefuseEverythingOnceClosed() {
        Path path = directory.resolve("new");
        PlainFile.create(path);
        PlainFile file = PlainFile.open(path, Access.READ_WRITE);
        file.close();
        file.close();
        assertThatIllegalStateException().isThrownBy(() -> file.read(ByteBuffer.allocateDirect(1)));
    }
}
