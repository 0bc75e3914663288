package interleave.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IpcKeyTest {
    @Test
    void aKeyOfAFileIsTheOneThatCGets(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        try (CPeer peer = CPeer.startUnder("sysv", List.of(), "ftok", file.toString())) {
            peer.expect(IpcKey.ofFile(file, 42).toString());
        }
        assertThat(IpcKey.ofFile(file, 43)).isNotEqualTo(IpcKey.ofFile(file, 42));
        assertThatThrownBy(() -> IpcKey.ofFile(file, 256)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IpcKey.ofFile(directory.resolve("missing"), 1)).hasMessageContaining("ftok " + directory + "/missing: ENOENT");
    }

    @Test
    void aKeyIsReadAsItIsPrinted() {
        assertThat(IpcKey.parse("0xdeadbeef")).isEqualTo(IpcKey.of(0xdeadbeef)).hasToString("0xdeadbeef");
        assertThat(IpcKey.parse(Integer.toString(-5)).value()).isEqualTo(-5);
        assertThat(IpcKey.parse("0")).isEqualTo(IpcKey.PRIVATE);
        assertThatThrownBy(() -> IpcKey.parse("0x100000000")).isInstanceOf(NumberFormatException.class).hasMessageContaining("32 bits");
    }
}
