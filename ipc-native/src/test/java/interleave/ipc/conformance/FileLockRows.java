package interleave.ipc.conformance;

import static interleave.ipc.conformance.Errors.fails;
import static interleave.ipc.conformance.Row.further;
import static interleave.ipc.conformance.Row.holds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.ipc.CPeer;
import interleave.ipc.Errno;
import interleave.ipc.Eventually;
import interleave.ipc.FileLock;
import interleave.ipc.FileLock.Kind;
import interleave.ipc.OnThread;
import interleave.ipc.TestNames;
import interleave.ipc.inspect.Blocked;
import interleave.ipc.inspect.LockWaiters;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** fcntl(2) and flock(2). */
final class FileLockRows {
    private final Path directory;
    private final Supplier<OtherJvm> other;
    private final Supplier<OtherJvm> nobody;

    FileLockRows(Path directory, Supplier<OtherJvm> other, Supplier<OtherJvm> nobody) {
        this.directory = directory;
        this.other = other;
        this.nobody = nobody;
    }

    Row[] rows() {
        return new Row[] {
            holds(151, "fcntl14", "what one process has locked another one has not", () -> {
                Path file = file();
                try (FileLock lock = FileLock.open(file)) {
                    assertThat(other.get().does("lock-try", file)).isEqualTo("true");
                    lock.lock();
                    assertThat(other.get().does("lock-try", file)).isEqualTo("false");
                    lock.unlock();
                    other.get().does("lock-take", file);
                    assertThat(lock.tryLock()).isFalse();
                    assertThat(lock.tryLockShared()).isFalse();
                    assertThat(lock.holder()).contains(new FileLock.Holder(true, 0, 0, OptionalLong.of(other.get().pid())));
                    OnThread<Void> waiter = OnThread.run(lock::lock);
                    Eventually.equal(Optional.of("fcntl F_SETLKW"), () -> blockedIn(waiter));
                    other.get().does("lock-release", file);
                    waiter.result();
                }
            }),
            holds(151, "fcntl15", "closing any descriptor of the file releases what the process has locked", () -> {
                Path file = file();
                try (FileLock lock = FileLock.open(file)) {
                    lock.lock();
                    FileLock.open(file).close();
                    assertThat(other.get().does("lock-try", file)).isEqualTo("true");
                }
            }),
            further("fcntl(2)", "a lock of an open file does not care, and excludes its own process", () -> {
                Path file = file();
                try (FileLock lock = FileLock.open(file, Kind.OPEN_FILE)) {
                    lock.lock();
                    FileLock.open(file).close();
                    assertThat(other.get().does("lock-try", file)).isEqualTo("false");
                    try (FileLock again = FileLock.open(file, Kind.OPEN_FILE); FileLock process = FileLock.open(file)) {
                        assertThat(again.tryLock()).isFalse();
                        assertThat(process.holder()).contains(new FileLock.Holder(true, 0, 0, OptionalLong.empty()));
                        lock.unlock();
                        assertThat(again.tryLock()).isTrue();
                    }
                }
            }),
            further("fcntl(2)", "shared ones exclude an exclusive one alone", () -> {
                Path file = file();
                for (Kind kind : Kind.values()) {
                    try (FileLock one = FileLock.open(file, kind); FileLock two = FileLock.open(file, kind)) {
                        one.lockShared();
                        assertThat(two.tryLockShared()).isTrue();
                        assertThat(two.tryLock()).as(kind.toString()).isEqualTo(kind == Kind.PROCESS);
                        one.unlock();
                        assertThat(two.tryLock()).isTrue();
                    }
                }
            }),
            further("fcntl(2)", "ranges that do not meet do not exclude each other", () -> {
                Path file = file();
                try (FileLock one = FileLock.open(file, Kind.OPEN_FILE); FileLock two = FileLock.open(file, Kind.OPEN_FILE)) {
                    FileLock head = one.range(0, 10);
                    head.lock();
                    assertThat(two.range(10, 0).tryLock()).isTrue();
                    assertThat(two.range(9, 1).tryLock()).isFalse();
                    assertThat(two.range(0, 100).holder()).contains(new FileLock.Holder(true, 0, 10, OptionalLong.empty()));
                    head.close();
                    head.close();
                    assertThat(two.range(9, 1).tryLock()).isTrue();
                    assertThatThrownBy(head::lock).isInstanceOf(IllegalStateException.class);
                }
            }),
            further("fcntl(2)", "EINVAL of a range before the beginning", () -> {
                try (FileLock lock = FileLock.open(file())) {
                    fails(Errno.EINVAL, lock.range(-1, 1)::lock);
                    fails(Errno.EINVAL, lock.range(0, -1)::lock);
                }
            }),
            further("fcntl17", "EDEADLK where two processes would wait for each other", () -> {
                Path first = file();
                Path second = file();
                try (FileLock ours = FileLock.open(first); FileLock wanted = FileLock.open(second); OtherJvm peer = OtherJvm.start()) {
                    ours.lock();
                    peer.does("lock-take", second);
                    peer.tell("lock-take", first);
                    Eventually.isTrue("the other one waits", () -> LockWaiters.of(first).size() == 1);
                    fails(Errno.EDEADLK, wanted::lock);
                    ours.unlock();
                    assertThat(peer.answer()).isEqualTo("done");
                }
            }),
            further("fcntl(2)", "a signal (EINTR) does not end a wait", () -> {
                Path file = file();
                for (Kind kind : List.of(Kind.OPEN_FILE, Kind.FLOCK)) {
                    try (FileLock held = FileLock.open(file, kind); FileLock wanted = FileLock.open(file, kind)) {
                        held.lock();
                        OnThread<Void> waiter = OnThread.run(wanted::lock);
                        String call = kind == Kind.FLOCK ? "flock" : "fcntl F_OFD_SETLKW";
                        Eventually.equal(Optional.of(call), () -> blockedIn(waiter));
                        ThreadSignal.send(waiter.tid());
                        Eventually.equal(Optional.of(call), () -> blockedIn(waiter));
                        held.unlock();
                        waiter.result();
                    }
                }
            }),
            further("flock(2)", "a C program that has it excludes us until its death", () -> {
                Path file = file();
                try (FileLock lock = FileLock.open(file, Kind.FLOCK)) {
                    try (CPeer peer = CPeer.startUnder("sysv", List.of(), "flock", file.toString())) {
                        peer.expect("locked");
                        assertThat(lock.tryLock()).isFalse();
                        assertThat(lock.tryLockShared()).isFalse();
                    }
                    lock.lock();
                    assertThatThrownBy(() -> lock.range(0, 1)).isInstanceOf(UnsupportedOperationException.class);
                    assertThatThrownBy(lock::holder).isInstanceOf(UnsupportedOperationException.class);
                }
            }),
            further("open(2)", "EEXIST, ENOENT, EISDIR; EACCES for somebody else", () -> {
                Path file = file();
                fails(Errno.EEXIST, () -> FileLock.create(file));
                fails(Errno.ENOENT, () -> FileLock.open(directory.resolve("nothing")));
                fails(Errno.EISDIR, () -> FileLock.open(directory));
                assertThat(nobody.get().does("lock-try", file)).isEqualTo("EACCES");
            }),
        };
    }

    private Path file() {
        Path file = directory.resolve(TestNames.name().substring(1));
        FileLock.create(file);
        return file;
    }

    private static Optional<String> blockedIn(OnThread<?> thread) {
        return Blocked.ofThread(ProcessHandle.current().pid(), thread.tid()).map(Blocked::call);
    }
}
