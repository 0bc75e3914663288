package interleave.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.NamedSemaphore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    @Test
    void whatTheKernelRefusesIsAFindingWithItsRemedy() {
        Check check = new Check("semaphores", "named semaphores", true, () -> {
            NamedSemaphore.open(Removal.newName());
            return Finding.good("never");
        });

        Finding finding = check.examine();

        assertThat(finding.ok()).isFalse();
        assertThat(finding.found()).startsWith("sem_open /interleave-doctor-").contains(": ENOENT: ").doesNotContain(finding.remedy());
        assertThat(finding.remedy()).isNotBlank();
    }

    @Test
    void whatWasCreatedIsRemovedWhenTheRestFails() {
        String name = Removal.newName();
        IpcException failure = new IpcException("sem_wait", name, Errno.EINVAL, "cause", "remedy");

        assertThatThrownBy(() -> {
            try (NamedSemaphore _ = NamedSemaphore.create(name, 0); Removal _ = () -> NamedSemaphore.unlink(name)) {
                throw failure;
            }
        }).isSameAs(failure);

        assertThat(Path.of("/dev/shm/sem." + name.substring(1))).doesNotExist();
    }

    @Test
    void locksWithoutADirectoryAreRefusedAndLeaveNothing(@TempDir Path directory) {
        Finding finding = new Check("file-locks", "file locks", true, () -> FileLocks.in(directory.resolve("nowhere"))).examine();

        assertThat(finding.ok()).isFalse();
        assertThat(finding.found()).contains("ENOENT");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void locksAreGrantedAndTheirFileIsRemoved(@TempDir Path directory) {
        assertThat(FileLocks.in(directory).ok()).isTrue();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void locksLieWhereTheRuntimeDirectoryWill(@TempDir Path directory) {
        assertThat(FileLocks.place(Map.of("XDG_RUNTIME_DIR", directory.toString()))).isEqualTo(directory);
        assertThat(FileLocks.place(Map.of("XDG_RUNTIME_DIR", directory.resolve("nowhere").toString()))).isEqualTo(Path.of("/tmp"));
        assertThat(FileLocks.place(Map.of())).isEqualTo(Path.of("/tmp"));
    }

    @Test
    void aFontIsFoundByItsEndingWhereverItLies(@TempDir Path directory) throws Exception {
        assertThat(Fonts.in(List.of(directory, directory.resolve("nowhere")))).isEqualTo(
                Finding.lacking("there is no font", "sudo apt-get install fonts-dejavu-core"));

        Path font = Files.createFile(Files.createDirectories(directory.resolve("truetype/some")).resolve("Some.TTF"));

        assertThat(Fonts.in(List.of(directory))).isEqualTo(Finding.good(font.toString()));
    }

    @Test
    void aDisplayThatIsNotThereIsNotBelieved() {
        assertThat(Display.find(Map.of()).found()).isEqualTo("neither DISPLAY nor WAYLAND_DISPLAY is set");
        assertThat(Display.find(Map.of("WAYLAND_DISPLAY", "wayland-0")).remedy()).contains("xwayland");
        assertThat(Display.find(Map.of("DISPLAY", ":64999")).ok()).isFalse();
    }

    @Test
    void aLibraryThatIsNotThereIsNotLoaded() {
        assertThat(SharedLibrary.load("libc.so.6")).isPresent();
        assertThat(SharedLibrary.load("libinterleave-nowhere.so.1")).isEmpty();
    }

    @Test
    void aRuntimeThatDoesNotStartIsTold(@TempDir Path directory) {
        assertThat(JavaRuntime.child(directory.resolve("java")).found()).endsWith("is not there or may not be executed");
        assertThat(JavaRuntime.child(Path.of("/bin/false")).found()).startsWith("/bin/false ended with 1");
        assertThat(JavaRuntime.child(directory).ok()).isFalse();
    }

    @Test
    void roomIsMeasuredWhereItIsAskedFor(@TempDir Path directory) {
        assertThat(Room.in(directory).found()).endsWith("MiB are free in " + directory);
        assertThat(Room.in(directory.resolve("nowhere")).ok()).isFalse();
    }
}
