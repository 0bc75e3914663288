package interleave.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedMemoryTest {
    private final String name = TestNames.name();
    private final Path file = Path.of("/dev/shm" + name);

    @AfterEach
    void leaveNothing() throws IOException {
        Files.deleteIfExists(file);
    }

    @Test
    void aNewObjectIsZeroAndTheOwnersAlone() throws IOException {
        try (SharedMemory memory = SharedMemory.create(name, 4096)) {
            assertThat(memory.size()).isEqualTo(4096);
            assertThat(memory.name()).isEqualTo(name);
            assertThat(memory.longAt(4088).load()).isZero();
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat((long) Files.getAttribute(file, "size")).isEqualTo(4096);
        }
    }

    @Test
    void whatOneMappingStoresTheOtherLoads() {
        try (SharedMemory one = SharedMemory.create(name, 64); SharedMemory other = SharedMemory.open(name)) {
            one.longAt(8).store(0x0102030405060708L);

            assertThat(other.longAt(8).load()).isEqualTo(0x0102030405060708L);
            assertThat(other.longAt(8).getAndAdd(2)).isEqualTo(0x0102030405060708L);
            assertThat(one.longAt(8).load()).isEqualTo(0x010203040506070aL);
        }
    }

    @Test
    void aCProgramSeesTheSameLong() {
        try (SharedMemory memory = SharedMemory.create(name, 4096)) {
            LongCell counter = memory.longAt(0);
            counter.store(41);
            try (CPeer peer = CPeer.start("shm-add", name)) {
                peer.expect("done");
            }
            assertThat(counter.load()).isEqualTo(42);
        }
    }

    @Test
    void bytesAreInNativeOrderOverTheWholeMapping() {
        try (SharedMemory memory = SharedMemory.create(name, 100)) {
            ByteBuffer bytes = memory.bytes();
            memory.longAt(0).store(7);

            assertThat(bytes.isDirect()).isTrue();
            assertThat(bytes.capacity()).isEqualTo(100);
            assertThat(bytes.order()).isEqualTo(ByteOrder.nativeOrder());
            assertThat(bytes.getLong(0)).isEqualTo(7);
        }
    }

    @Test
    void addingFromManyThreadsLosesNothing() throws Exception {
        try (SharedMemory memory = SharedMemory.create(name, 8)) {
            LongCell counter = memory.longAt(0);
            Runnable add = () -> {
                for (int i = 0; i < 100_000; i++) {
                    counter.getAndAdd(1);
                }
            };
            OnThread<Void> one = OnThread.run(add);
            OnThread<Void> other = OnThread.run(add);
            one.result();
            other.result();
            assertThat(counter.load()).isEqualTo(200_000);
        }
    }

    @Test
    void aSecondCreateSaysThatTheNameIsTakenAndOffersAWayOut() {
        try (SharedMemory memory = SharedMemory.create(name, 8)) {
            memory.longAt(0).store(5);
            IpcException failure = catchThrowableOfType(IpcException.class, () -> SharedMemory.create(name, 16));

            assertThat(failure.error()).isEqualTo(Errno.EEXIST);
            assertThat(failure.call()).isEqualTo("shm_open");
            assertThat(failure.object()).isEqualTo(name);
            assertThat(failure).hasMessage("shm_open %s: EEXIST: the name is taken; attach to it (--attach), choose another name, or "
                    + "remove it with: rm /dev/shm%s", name, name);
            assertThat(memory.size()).isEqualTo(8);
            assertThat(memory.longAt(0).load()).isEqualTo(5);
        }
    }

    @Test
    void anObjectTooSmallSaysWhatWasFoundAndWhatIsNeeded() throws IOException {
        Files.write(file, new byte[24]);

        assertThatThrownBy(() -> SharedMemory.open(name, 4096)).isInstanceOf(IpcException.class)
                .hasMessageContaining("the object has 24 bytes, at least 4096 are needed");
    }

    @Test
    void anEmptyObjectIsRefusedBeforeItIsTouched() throws IOException {
        Files.createFile(file);

        assertThatThrownBy(() -> SharedMemory.open(name)).isInstanceOf(IpcException.class)
                .hasMessageContaining("the object has 0 bytes, at least 1 are needed; wait for its creator");
    }

    @Test
    void aNameThatIsNotThereIsMissing() {
        assertThat(catchThrowableOfType(IpcException.class, () -> SharedMemory.open(name)).error()).isEqualTo(Errno.ENOENT);
        assertThat(catchThrowableOfType(IpcException.class, () -> SharedMemory.unlink(name)).error()).isEqualTo(Errno.ENOENT);
    }

    @Test
    void aPlantedSymbolicLinkIsNotFollowed() throws IOException {
        Path target = Files.createTempFile("interleave", "target");
        try {
            Files.createSymbolicLink(file, target);
            IpcException failure = catchThrowableOfType(IpcException.class, () -> SharedMemory.open(name));

            assertThat(failure.error()).isEqualTo(Errno.ELOOP);
            assertThat(failure).hasMessageContaining("a symbolic link lies under that name");
            assertThat(catchThrowableOfType(IpcException.class, () -> SharedMemory.create(name, 8)).error()).isEqualTo(Errno.EEXIST);
            assertThat(target).isEmptyFile();
        } finally {
            Files.delete(target);
        }
    }

    @Test
    void aPlantedDirectoryIsNoObject() throws IOException {
        Files.createDirectory(file);

        assertThatThrownBy(() -> SharedMemory.open(name)).isInstanceOf(IpcException.class)
                .hasMessageStartingWith("shm_open " + name + ": E");
    }

    @Test
    void badNamesAreExplained() {
        assertThatThrownBy(() -> SharedMemory.create("/a/b", 8)).hasMessage("shm_open /a/b: EINVAL: a name has a slash at its "
                + "beginning and nowhere else; use /a-b");
        assertThatThrownBy(() -> SharedMemory.create("/", 8)).hasMessageContaining("the name is empty");
        assertThatThrownBy(() -> SharedMemory.create("/" + "x".repeat(256), 8))
                .hasMessageContaining("the name has 256 bytes after its slash and may have 255");
    }

    @Test
    void unlinkingLeavesTheMappingsAlone() {
        try (SharedMemory memory = SharedMemory.create(name, 8)) {
            SharedMemory.unlink(name);
            memory.longAt(0).store(3);

            assertThat(file).doesNotExist();
            assertThat(memory.longAt(0).load()).isEqualTo(3);
        }
    }

    @Test
    void closingTwiceIsHarmlessAndLeavesTheName() {
        SharedMemory memory = SharedMemory.create(name, 8);
        memory.close();
        memory.close();

        assertThat(file).exists();
    }

    @Test
    void cellsAndBuffersThrowAfterClosing() {
        SharedMemory memory = SharedMemory.create(name, 8);
        LongCell cell = memory.longAt(0);
        ByteBuffer bytes = memory.bytes();
        memory.close();

        assertThatThrownBy(cell::load).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cell.store(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cell.getAndAdd(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> bytes.get(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closingUnderAThreadThatIsLoadingEndsInAnExceptionAndNotInACrash() throws Exception {
        for (int round = 0; round < 20; round++) {
            SharedMemory memory = SharedMemory.create(TestNames.name(), 8);
            SharedMemory.unlink(memory.name());
            LongCell cell = memory.longAt(0);
            OnThread<Long> loader = OnThread.start(() -> {
                long sum = 0;
                try {
                    while (true) {
                        sum += cell.load() + cell.getAndAdd(1);
                    }
                } catch (IllegalStateException closed) {
                    return sum;
                }
            });
            Eventually.isTrue("the loader to be at work", () -> cell.load() > 1000);
            memory.close();
            assertThat(loader.result()).isPositive();
        }
    }

    @Test
    void closingUnmaps() throws IOException {
        SharedMemory memory = SharedMemory.create(name, 4096);
        assertThat(Files.readString(Path.of("/proc/self/maps"))).contains(name);
        memory.close();
        assertThat(Files.readString(Path.of("/proc/self/maps"))).doesNotContain(name);
    }

    @Test
    void readOnlyMemoryCannotBeStoredTo() {
        try (SharedMemory writer = SharedMemory.create(name, 8); SharedMemory reader = SharedMemory.openReadOnly(name)) {
            writer.longAt(0).store(9);

            assertThat(reader.longAt(0).load()).isEqualTo(9);
            assertThat(reader.bytes().isReadOnly()).isTrue();
            assertThatThrownBy(() -> reader.longAt(0).store(1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void cellsOutsideOrOffTheGridAreRefused() {
        try (SharedMemory memory = SharedMemory.create(name, 20)) {
            assertThatThrownBy(() -> memory.longAt(-8)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> memory.longAt(16)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> memory.longAt(4)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void openModesDoWhatTheySay() {
        assertThatThrownBy(() -> SharedMemory.open(name, OpenMode.OPEN_ONLY, 8)).hasMessageContaining("ENOENT");
        try (SharedMemory created = SharedMemory.open(name, OpenMode.OPEN_OR_CREATE, 8);
                SharedMemory opened = SharedMemory.open(name, OpenMode.OPEN_OR_CREATE, 8)) {
            created.longAt(0).store(4);
            assertThat(opened.longAt(0).load()).isEqualTo(4);
            assertThatThrownBy(() -> SharedMemory.open(name, OpenMode.CREATE_ONLY, 8)).hasMessageContaining("EEXIST");
        }
    }

    @Test
    void noDescriptorStaysOpen() throws IOException {
        try (SharedMemory memory = SharedMemory.create(name, 8); var open = Files.list(Path.of("/proc/self/fd"))) {
            assertThat(memory.size()).isEqualTo(8);
            assertThat(open.map(SharedMemoryTest::target)).noneMatch(target -> target.contains(name));
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
