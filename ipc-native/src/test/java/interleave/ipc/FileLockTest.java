package interleave.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.ipc.inspect.LockWaiters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLockTest {
    @TempDir
    private Path directory;
    private Path file;

    @BeforeEach
    void aFile() {
        file = directory.resolve("guarded");
        FileLock.create(file);
    }

    @Test
    void theFileIsTheOwnersAloneAndCreatedOnce() throws IOException {
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> FileLock.create(file)).hasMessageContaining("EEXIST");
        assertThatThrownBy(() -> FileLock.open(directory.resolve("missing"))).hasMessageContaining("ENOENT");
        assertThatThrownBy(() -> FileLock.open(directory)).hasMessageContaining("EISDIR");
    }

    @Test
    void aCProgramWaitsForOurLock() {
        try (FileLock lock = FileLock.open(file)) {
            lock.lock();
            try (CPeer peer = CPeer.ready("lock", file.toString())) {
                Eventually.equal(1, () -> LockWaiters.of(file).size());
                assertThat(LockWaiters.holder(file)).isEqualTo(OptionalLong.of(ProcessHandle.current().pid()));
                lock.unlock();
                peer.expect("locked");
                assertThat(LockWaiters.holder(file)).isEqualTo(OptionalLong.of(peer.pid()));
            }
        }
    }

    @Test
    void weWaitForTheLockOfACProgramAndItsDeathReleasesIt() throws Exception {
        try (FileLock lock = FileLock.open(file); CPeer peer = CPeer.ready("lock", file.toString())) {
            peer.expect("locked");
            assertThat(lock.tryLock()).isFalse();
            OnThread<Void> waiter = OnThread.run(lock::lock);
            Eventually.equal(1, () -> LockWaiters.of(file).size());
            assertThat(LockWaiters.of(file).getFirst()).satisfies(it -> {
                assertThat(it.pid()).isEqualTo(ProcessHandle.current().pid());
                assertThat(it.tid()).isEqualTo(waiter.tid());
                assertThat(it.call()).isEqualTo("fcntl F_SETLKW");
            });
            Signal.KILL.send(peer.pid());
            waiter.result();
        }
    }

    @Test
    void closingReleasesAndTwiceIsHarmless() {
        FileLock lock = FileLock.open(file);
        lock.lock();
        lock.close();
        lock.close();

        assertThat(LockWaiters.holder(file)).isEmpty();
        assertThatThrownBy(lock::lock).isInstanceOf(IllegalStateException.class);
    }
}
