package interleave.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.IpcKey;
import interleave.ipc.MessageQueue;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.SemaphoreSet;
import interleave.ipc.SharedMemory;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class KernelObjectsTest {
    private final String name = Removal.newName();

    @Test
    void eachObjectCanBeHadAndIsGoneAfterwards() {
        assertThat(List.<Function<String, Finding>>of(KernelObjects::sharedMemory, KernelObjects::semaphores, KernelObjects::queues))
                .allSatisfy(check -> assertThat(check.apply(name).ok()).isTrue());

        assertThat(errorOf(() -> SharedMemory.open(name))).isEqualTo(Errno.ENOENT);
        assertThat(errorOf(() -> NamedSemaphore.open(name))).isEqualTo(Errno.ENOENT);
        assertThat(errorOf(() -> MessageQueue.open(name))).isEqualTo(Errno.ENOENT);
    }

    @Test
    void somebodyElsesObjectIsLeftAlone() {
        try (MessageQueue theirs = MessageQueue.create(name, 1, 1); Removal _ = () -> MessageQueue.unlink(name)) {
            assertThat(errorOf(() -> KernelObjects.queues(name))).isEqualTo(Errno.EEXIST);
            MessageQueue.open(name).close();
            assertThat(theirs.attributes().messages()).isZero();
        }
    }

    @Test
    void aSetIsMadeUnderAFreeKeyAndRemoved() {
        int taken = Removal.newKey();
        int free = Removal.newKey();
        Iterator<Integer> keys = List.of(taken, taken, free).iterator();

        try (SemaphoreSet theirs = SemaphoreSet.create(IpcKey.of(taken), 3); Removal _ = theirs::remove) {
            assertThat(KernelObjects.systemV(keys::next).ok()).isTrue();

            assertThat(keys).isExhausted();
            assertThat(theirs.value(0)).isEqualTo(3);
            assertThat(errorOf(() -> SemaphoreSet.open(IpcKey.of(free)))).isEqualTo(Errno.ENOENT);
        }
    }

    private static Errno errorOf(ThrowingCallable call) {
        return catchThrowableOfType(IpcException.class, call).error();
    }
}
