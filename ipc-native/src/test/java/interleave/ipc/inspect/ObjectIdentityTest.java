package interleave.ipc.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.ipc.IpcKey;
import interleave.ipc.MessageQueue;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.SemaphoreSet;
import interleave.ipc.SharedMemory;
import interleave.ipc.TestNames;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ObjectIdentityTest {
    private final String name = TestNames.name();

    @Test
    void whatDoesNotExistHasNoIdentity() {
        assertThat(ObjectIdentity.ofSharedMemory(name)).isEmpty();
        assertThat(ObjectIdentity.ofSemaphore(name)).isEmpty();
        assertThat(ObjectIdentity.ofQueue(name)).isEmpty();
        assertThat(ObjectIdentity.ofSemaphoreSet(TestNames.key())).isEmpty();
    }

    @Test
    void sharedMemoryOfTheSameNameMadeLaterIsAnotherObject() throws Exception {
        SharedMemory.create(name, 8).close();
        ObjectIdentity first = ObjectIdentity.ofSharedMemory(name).orElseThrow();
        assertThat(first.isSameObject(ObjectIdentity.ofSharedMemory(name).orElseThrow())).isTrue();
        assertThat(first.owner()).isEqualTo(Integer.toUnsignedLong((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid")));
        SharedMemory.unlink(name);
        SharedMemory.create(name, 8).close();
        ObjectIdentity second = ObjectIdentity.ofSharedMemory(name).orElseThrow();
        SharedMemory.unlink(name);

        assertThat(first.isSameObject(second)).isFalse();
    }

    @Test
    void aSemaphoreKeepsItsIdentityWhileItIsUsed() {
        try (NamedSemaphore semaphore = NamedSemaphore.create(name, 0)) {
            ObjectIdentity before = ObjectIdentity.ofSemaphore(name).orElseThrow();
            semaphore.post();
            assertThat(before.isSameObject(ObjectIdentity.ofSemaphore(name).orElseThrow())).isTrue();
        } finally {
            NamedSemaphore.unlink(name);
        }
    }

    @Test
    void aQueueKeepsItsIdentityWhileItIsUsed() {
        try (MessageQueue queue = MessageQueue.create(name, 1, 8)) {
            ObjectIdentity before = ObjectIdentity.ofQueue(name).orElseThrow();
            queue.send(new byte[1], 0);
            assertThat(before.isSameObject(ObjectIdentity.ofQueue(name).orElseThrow())).isTrue();
            MessageQueue.unlink(name);
            MessageQueue.create(name, 1, 8).close();
            assertThat(before.isSameObject(ObjectIdentity.ofQueue(name).orElseThrow())).isFalse();
        } finally {
            MessageQueue.unlink(name);
        }
    }

    @Test
    void aSetIsKnownByItsIdentifierAndItsCreator() throws Exception {
        int key = TestNames.key();
        try (SemaphoreSet set = SemaphoreSet.create(IpcKey.of(key), 1)) {
            ObjectIdentity identity = ObjectIdentity.ofSemaphoreSet(key).orElseThrow();

            assertThat(identity.inode()).isEqualTo(set.id());
            assertThat(identity.owner()).isEqualTo(Integer.toUnsignedLong((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid")));
            assertThat(identity.changedNanos() / 1_000_000_000).isCloseTo(System.currentTimeMillis() / 1000,
                    org.assertj.core.data.Offset.offset(5L));
        } finally {
            SemaphoreSet.remove(IpcKey.of(key));
        }
    }
}
