package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeDirectoryTest {
    private static final int NOBODY = 65534;

    @TempDir
    private Path home;

    private Map<String, String> environment() {
        return Map.of("XDG_RUNTIME_DIR", home.toString());
    }

    @Test
    void itLiesInTheUsersRuntimeDirectoryAndIsForNobodyElse() throws IOException {
        Path directory = RuntimeDirectory.get(environment());
        assertThat(directory).isEqualTo(home.resolve("interleave"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory))).isEqualTo("rwx------");
        assertThat(RuntimeDirectory.get(environment())).isEqualTo(directory);
    }

    @Test
    void withoutARuntimeDirectoryItLiesInTmpUnderTheUsersNumber() throws IOException {
        String mine = "/tmp/interleave-" + Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        assertThat(RuntimeDirectory.get(Map.of())).hasToString(mine);
        assertThat(RuntimeDirectory.get(Map.of("XDG_RUNTIME_DIR", ""))).hasToString(mine);
        assertThat(RuntimeDirectory.get(Map.of("XDG_RUNTIME_DIR", home.resolve("missing").toString()))).hasToString(mine);
    }

    @Test
    void aDirectoryOfSomebodyElseIsRefused() throws IOException {
        assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "only root can give a directory away");
        Path theirs = Files.createDirectory(home.resolve("interleave"));
        Files.setAttribute(theirs, "unix:uid", NOBODY);
        refused();
    }

    @Test
    void aFileOrALinkInItsPlaceIsRefused() throws IOException {
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        Files.createSymbolicLink(home.resolve("interleave"), elsewhere);
        refused();
        Files.delete(home.resolve("interleave"));
        Files.createFile(home.resolve("interleave"));
        refused();
        assertThat(elsewhere).isEmptyDirectory();
    }

    private void refused() {
        assertThatThrownBy(() -> RuntimeDirectory.get(environment()))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining(home.resolve("interleave").toString())
                .hasMessageContaining("XDG_RUNTIME_DIR");
    }
}
