package interleave.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedMemoryObjectTest {
    private static final int PAGE = 4096;
    private final String name = TestNames.name();

    @AfterEach
    void leaveNothing() throws IOException {
        Files.deleteIfExists(Path.of("/dev/shm" + name));
    }

    @Test
    void anObjectGrowsAndShrinksUnderItsMapping() {
        try (SharedMemoryObject object = SharedMemoryObject.create(name)) {
            assertThat(object.size()).isZero();
            object.truncate(PAGE);
            try (Memory memory = object.map(Access.READ_WRITE, 0, 2 * PAGE)) {
                memory.longAt(0).store(5);
                object.allocate(2 * PAGE);
                assertThat(memory.longAt(PAGE).load()).isZero();
                memory.longAt(PAGE).store(6);
                object.truncate(PAGE);
                object.truncate(2 * PAGE);
                assertThat(memory.longAt(PAGE).load()).isZero();
                assertThat(memory.longAt(0).load()).isEqualTo(5);
            }
        }
    }

    /** Interpreted and compiled. */
    @Test
    void memoryBehindTheEndOfTheObjectThrowsAndTheJvmLives() {
        try (SharedMemoryObject object = SharedMemoryObject.create(name)) {
            object.truncate(2 * PAGE);
            try (Memory memory = object.map(Access.READ_WRITE)) {
                LongCell cell = memory.longAt(PAGE);
                for (int i = 0; i < 20_000; i++) {
                    increment(cell);
                }
                object.truncate(PAGE);
                assertThatThrownBy(() -> increment(cell)).isInstanceOf(IpcException.class).hasMessageContaining("SIGBUS");
                assertThatThrownBy(() -> memory.read(PAGE, new byte[16])).isInstanceOf(IpcException.class).hasMessageContaining("SIGBUS");
                assertThatThrownBy(() -> memory.write(PAGE, new byte[16])).isInstanceOf(IpcException.class).hasMessageContaining("SIGBUS");
                object.truncate(2 * PAGE);
                assertThat(cell.load()).isZero();
            }
        }
    }

    private static void increment(LongCell cell) {
        cell.store(cell.load() + 1);
    }

    @Test
    void aPartIsMappedFromAPageOn() {
        try (SharedMemoryObject object = SharedMemoryObject.create(name)) {
            object.allocate(2 * PAGE);
            try (Memory part = object.map(Access.READ_WRITE, PAGE, 8); Memory all = object.map(Access.READ_ONLY)) {
                part.longAt(0).store(3);
                assertThat(part.size()).isEqualTo(8);
                assertThat(all.longAt(PAGE).load()).isEqualTo(3);
                assertThatThrownBy(() -> all.longAt(PAGE).store(4)).isInstanceOf(IllegalArgumentException.class);
            }
            assertThatThrownBy(() -> object.map(Access.READ_ONLY, 100, 8)).hasMessage("mmap %s: EINVAL: no mapping can have 8 bytes from offset 100; "
                    + "ask for at least 1, from a multiple of the page size (getconf PAGE_SIZE)", name);
        }
    }

    @Test
    void whatIsOpenForReadingCannotBeWritten() {
        SharedMemoryObject.create(name).close();
        try (SharedMemoryObject object = SharedMemoryObject.open(name, Access.READ_ONLY)) {
            assertThatThrownBy(() -> object.truncate(8)).hasMessage(
                    "ftruncate %s: EINVAL: the object is open for reading only; open it for reading and writing", name);
            assertThat(catchThrowableOfType(IpcException.class, () -> object.allocate(8)).error()).isEqualTo(Errno.EBADF);
            assertThat(catchThrowableOfType(IpcException.class, () -> object.map(Access.READ_WRITE, 0, 8)).error()).isEqualTo(Errno.EACCES);
            assertThatThrownBy(() -> SharedMemoryObject.open(name, Access.WRITE_ONLY)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aMappingOutlivesTheDescriptor() {
        SharedMemoryObject object = SharedMemoryObject.create(name);
        object.allocate(8);
        try (Memory memory = object.map(Access.READ_WRITE)) {
            object.close();
            object.close();
            memory.longAt(0).store(1);
            assertThat(memory.longAt(0).load()).isEqualTo(1);
            assertThatThrownBy(object::size).isInstanceOf(IllegalStateException.class).hasMessage("shared memory object " + name + " is closed");
            assertThatThrownBy(object::descriptor).isInstanceOf(IllegalStateException.class);
        }
    }
}
