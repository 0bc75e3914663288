package interleave.ipc.conformance;

import static interleave.ipc.conformance.Errors.fails;
import static interleave.ipc.conformance.Errors.rawFails;
import static interleave.ipc.conformance.Row.further;
import static interleave.ipc.conformance.Row.holds;
import static interleave.ipc.linux.Constants.MAP_SHARED;
import static interleave.ipc.linux.Constants.MS_ASYNC;
import static interleave.ipc.linux.Constants.MS_SYNC;
import static interleave.ipc.linux.Constants.O_CLOEXEC;
import static interleave.ipc.linux.Constants.PROT_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.ipc.Access;
import interleave.ipc.CPeer;
import interleave.ipc.Errno;
import interleave.ipc.Fifo;
import interleave.ipc.LongCell;
import interleave.ipc.MappedFile;
import interleave.ipc.MappedFile.Mode;
import interleave.ipc.MappedFile.Protection;
import interleave.ipc.MappedFile.Sharing;
import interleave.ipc.MappedFile.Sync;
import interleave.ipc.SharedMemory;
import interleave.ipc.TestNames;
import interleave.ipc.linux.CString;
import interleave.ipc.linux.ColdCalls;
import interleave.ipc.linux.Libc;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** mmap(2), munmap(2) and msync(2), through {@link MappedFile}; what it does not let anybody ask for, of the C functions themselves. */
final class MappedFileRows {
    private static final int PAGE = MappedFile.pageSize();
    private static final int MAP_FIXED = 0x10;
    private static final String RAW = " (asked of the C function: the type leaves that to the kernel)";

    private final Path directory;
    private final Supplier<OtherJvm> other;

    MappedFileRows(Path directory, Supplier<OtherJvm> other) {
        this.directory = directory;
        this.other = other;
    }

    Row[] rows() {
        return new Row[] {
            holds(29, "mmap 1-2", "maps shared memory", this::mapsSharedMemory),
            holds(30, "mmap 6-4", "readable and writable shared pages of a file opened for reading: EACCES", () ->
                    fails(Errno.EACCES, () -> MappedFile.map(file(PAGE), new Mode(Access.READ_ONLY, Protection.READ_WRITE, Sharing.SHARED)))),
            holds(31, "mmap 6-5", "private ones can be had", () -> MappedFile.map(file(PAGE), Mode.PRIVATE).close()),
            holds(32, "mmap 7-4", "what is stored SHARED others see", () -> {
                Path file = file(PAGE);
                try (MappedFile mapped = MappedFile.map(file, Mode.SHARED)) {
                    mapped.longAt(8).store(42);
                    assertThat(other.get().does("file-load", file, 8)).isEqualTo("42");
                }
            }),
            holds(33, "mmap 7-3", "what is stored PRIVATE nobody else sees", () -> {
                Path file = file(PAGE);
                try (MappedFile mapped = MappedFile.map(file, Mode.PRIVATE)) {
                    mapped.longAt(8).store(42);
                    assertThat(mapped.longAt(8).load()).isEqualTo(42);
                    assertThat(other.get().does("file-load", file, 8)).isEqualTo("0");
                    assertThat(Files.readAllBytes(file)).containsOnly(0);
                }
            }),
            holds(34, "mmap 9-1", "MAP_FIXED at an address that is no page's: EINVAL" + RAW, () ->
                    withDescriptor(descriptor -> rawFails(Errno.EINVAL, ColdCalls.mmap(PAGE + 1, PAGE, PROT_READ, MAP_SHARED | MAP_FIXED, descriptor, 0)))),
            holds(35, "mmap 11-1", "an offset that is no page's: EINVAL", () -> {
                fails(Errno.EINVAL, () -> MappedFile.map(file(2 * PAGE), Mode.SHARED, 1, PAGE));
                assertThatThrownBy(() -> MappedFile.map(file(2 * PAGE), Mode.SHARED, PAGE + 8L, PAGE))
                        .hasMessageContaining("an offset of %,d is not a multiple of the page size (%,d); use %,d".formatted(PAGE + 8, PAGE, PAGE));
            }),
            holds(37, "mmap 11-5", "the last page is filled up with zeros, which are not the file's", () -> {
                Path file = file(10);
                try (MappedFile mapped = MappedFile.map(file, Mode.SHARED, 0, PAGE)) {
                    byte[] tail = new byte[PAGE - 10];
                    mapped.read(10, tail);
                    assertThat(tail).containsOnly(0);
                    mapped.write(10, new byte[] {1});
                    assertThat(Files.size(file)).isEqualTo(10);
                }
            }),
            holds(38, "mmap 12-1", "the mapping survives the descriptor", () -> {
                Path file = file(PAGE);
                try (MappedFile mapped = MappedFile.map(file, Mode.SHARED)) {
                    assertThat(openFiles()).doesNotContain(file);
                    Files.delete(file);
                    mapped.longAt(0).store(7);
                    assertThat(mapped.longAt(0).load()).isEqualTo(7);
                }
            }),
            holds(39, "mmap 14-1", "a store and msync set the time of the last change", () -> {
                Path file = file(PAGE);
                FileTime before = FileTime.fromMillis(0);
                Files.setLastModifiedTime(file, before);
                try (MappedFile mapped = MappedFile.map(file, Mode.SHARED)) {
                    mapped.longAt(0).store(7);
                    mapped.sync(Sync.WAIT);
                    assertThat(Files.getLastModifiedTime(file)).isGreaterThan(before);
                }
            }),
            holds(40, "mmap 19-1", "a descriptor that is none: EBADF" + RAW, () ->
                    rawFails(Errno.EBADF, ColdCalls.mmap(0, PAGE, PROT_READ, MAP_SHARED, -1, 0))),
            holds(41, "mmap 21-1", "neither shared nor private: EINVAL" + RAW, () ->
                    withDescriptor(descriptor -> rawFails(Errno.EINVAL, ColdCalls.mmap(0, PAGE, PROT_READ, 0, descriptor, 0)))),
            holds(42, "mmap 23-1", "a pipe: ENODEV", () -> {
                Path fifo = directory.resolve(TestNames.name().substring(1));
                Fifo.create(fifo);
                fails(Errno.ENODEV, () -> MappedFile.map(fifo, Mode.SHARED, 0, PAGE));
                fails(Errno.ENODEV, () -> MappedFile.map(fifo, Mode.READ_ONLY));
            }),
            holds(43, "mmap 24-1", "more than there are addresses: ENOMEM", () -> {
                fails(Errno.ENOMEM, () -> MappedFile.map(file(PAGE), Mode.SHARED, 0, 1L << 48));
                fails(Errno.ENOMEM, () -> MappedFile.anonymous(1L << 48));
            }),
            holds(44, "mmap 32-1", "a length of 0: EINVAL", () -> {
                fails(Errno.EINVAL, () -> MappedFile.map(file(PAGE), Mode.SHARED, 0, 0));
                fails(Errno.EINVAL, () -> MappedFile.map(file(0), Mode.SHARED));
            }),
            holds(45, "munmap 1-1", "a later access throws", () -> {
                MappedFile mapped = MappedFile.map(file(PAGE), Mode.SHARED);
                LongCell cell = mapped.longAt(0);
                mapped.close();
                assertThatThrownBy(cell::load).isInstanceOf(IllegalStateException.class);
                assertThatThrownBy(() -> cell.store(1)).isInstanceOf(IllegalStateException.class);
            }),
            holds(46, "munmap 2-1", "to unmap again is harmless", () -> {
                MappedFile mapped = MappedFile.map(file(PAGE), Mode.SHARED);
                mapped.close();
                mapped.close();
                assertThat(Files.readString(Path.of("/proc/self/maps"))).doesNotContain(mapped.file().toString());
            }),
            holds(47, "munmap 3-1", "an address that is no page's: EINVAL" + RAW, () -> rawFails(Errno.EINVAL, ColdCalls.munmap(PAGE + 1, PAGE))),
            holds(48, "munmap 8-1,9-1", "addresses that nobody can have, and a length of 0: EINVAL" + RAW, () -> {
                rawFails(Errno.EINVAL, ColdCalls.munmap(-PAGE, PAGE));
                rawFails(Errno.EINVAL, ColdCalls.munmap(PAGE, 0));
            }),
            holds(49, "msync01", "what was synchronised is in the file", () -> {
                Path file = file(2 * PAGE);
                try (MappedFile mapped = MappedFile.map(file, Mode.SHARED)) {
                    byte[] text = "interleave".getBytes();
                    mapped.write(PAGE, text);
                    mapped.sync(Sync.WAIT, PAGE, PAGE);
                    try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
                        byte[] read = new byte[text.length];
                        reader.seek(PAGE);
                        reader.readFully(read);
                        assertThat(read).isEqualTo(text);
                    }
                    mapped.sync(Sync.START);
                    mapped.sync(Sync.INVALIDATE);
                }
            }),
            holds(50, "msync03", "EBUSY of what is pinned, EINVAL of an offset that is no page's, ENOMEM of what is not mapped" + RAW, this::msyncErrors),
            further("msync(2)", "waiting and not waiting at once: EINVAL" + RAW, () ->
                    rawFails(Errno.EINVAL, Libc.msync(PAGE, PAGE, MS_SYNC | MS_ASYNC))),
            further("mmap(2)", "a file opened for writing alone: EACCES", () ->
                    fails(Errno.EACCES, () -> MappedFile.map(file(PAGE), new Mode(Access.WRITE_ONLY, Protection.READ_WRITE, Sharing.SHARED)))),
            further("mmap 11-4", "a page behind the end of the file is an exception, until the file has grown", this::behindTheEnd),
            further("mmap(2)", "so it is when the file was cut afterwards, also of a private mapping", () -> {
                Path file = file(2 * PAGE);
                try (MappedFile mapped = MappedFile.map(file, Mode.PRIVATE)) {
                    resize(file, PAGE);
                    assertThat(mapped.longAt(0).load()).isZero();
                    assertThatThrownBy(() -> mapped.longAt(PAGE).store(1)).hasMessageContaining("SIGBUS");
                }
            }),
            further("mmap(2)", "a C program and a Java program add to the same bytes", () -> {
                try (MappedFile mapped = MappedFile.map(file(PAGE), Mode.SHARED)) {
                    mapped.longAt(0).store(41);
                    try (CPeer peer = CPeer.startUnder("sysv", List.of(), "map-add", mapped.file().toString())) {
                        peer.expect("done");
                    }
                    assertThat(mapped.longAt(0).load()).isEqualTo(42);
                }
            }),
            further("mmap(2)", "a directory: EISDIR; a file that is not there: ENOENT", () -> {
                fails(Errno.EISDIR, () -> MappedFile.map(directory, Mode.SHARED));
                fails(Errno.ENOENT, () -> MappedFile.map(directory.resolve("nothing"), Mode.SHARED));
            }),
        };
    }

    private void mapsSharedMemory() {
        String name = TestNames.name();
        try (SharedMemory memory = SharedMemory.create(name, PAGE); MappedFile mapped = MappedFile.map(Path.of("/dev/shm" + name), Mode.SHARED)) {
            memory.longAt(0).store(42);
            assertThat(mapped.longAt(0).load()).isEqualTo(42);
        } finally {
            SharedMemory.unlink(name);
        }
    }

    private void msyncErrors() throws IOException {
        try (MappedFile mapped = MappedFile.map(file(2 * PAGE), Mode.SHARED)) {
            fails(Errno.EINVAL, () -> mapped.sync(Sync.WAIT, 1, 1));
            mapped.pin();
            fails(Errno.EBUSY, () -> mapped.sync(Sync.INVALIDATE));
            mapped.sync(Sync.WAIT);
        }
        rawFails(Errno.ENOMEM, Libc.msync(PAGE, PAGE, MS_SYNC));
    }

    private void behindTheEnd() throws IOException {
        Path file = file(PAGE);
        try (MappedFile mapped = MappedFile.map(file, Mode.SHARED, 0, 2L * PAGE)) {
            assertThatThrownBy(() -> mapped.longAt(PAGE).load()).hasMessageContaining("SIGBUS");
            resize(file, 2 * PAGE);
            assertThat(mapped.longAt(PAGE).load()).isZero();
        }
    }

    private Path file(int bytes) {
        try {
            return Files.write(directory.resolve(TestNames.name().substring(1)), new byte[bytes]);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void resize(Path file, int bytes) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(bytes);
        }
    }

    private void withDescriptor(IntConsumer use) {
        int descriptor = Libc.open(CString.of(file(PAGE).toString()), O_CLOEXEC, 0);
        try {
            use.accept(descriptor);
        } finally {
            ColdCalls.close(descriptor);
        }
    }

    private static Stream<Path> openFiles() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.flatMap(MappedFileRows::target).toList().stream();
        }
    }

    private static Stream<Path> target(Path descriptor) {
        try {
            return Stream.of(Files.readSymbolicLink(descriptor));
        } catch (IOException closed) {
            return Stream.empty();
        }
    }
}
