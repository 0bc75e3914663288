package interleave.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HandleTest {
    private final AtomicInteger releases = new AtomicInteger();

    @Test
    void whatIsNotInUseIsReleasedAtOnceAndOnlyOnce() {
        Handle handle = new Handle("it", 7, releases::incrementAndGet);
        assertThat(handle.enter()).isEqualTo(7);
        handle.leave();
        assertThat(releases).hasValue(0);
        handle.close();
        handle.close();

        assertThat(releases).hasValue(1);
        assertThatThrownBy(handle::enter).isInstanceOf(IllegalStateException.class).hasMessage("it is closed");
        assertThat(releases).hasValue(1);
    }

    @Test
    void theLastCallReleasesWhateverThreadMakesIt() throws Exception {
        Handle handle = new Handle("it", 7, releases::incrementAndGet);
        handle.enter();
        handle.enter();
        OnThread.run(handle::enter).result();
        OnThread.run(handle::close).result();
        handle.leave();
        handle.leave();
        assertThat(releases).hasValue(0);
        OnThread.run(handle::leave).result();
        assertThat(releases).hasValue(1);
    }

    /** The owner and another thread use it while a third closes it: it is never released under one of them, and always released. */
    @Test
    void closingWhileItIsUsedReleasesItOnceAndNeverUnderAUser() throws Exception {
        for (int round = 0; round < 300; round++) {
            AtomicBoolean released = new AtomicBoolean();
            AtomicInteger count = new AtomicInteger();
            Handle handle = new Handle("it", 7, () -> {
                released.set(true);
                count.incrementAndGet();
            });
            CountDownLatch begun = new CountDownLatch(1);
            OnThread<Void> other = OnThread.run(() -> use(handle, released, begun));
            OnThread<Void> closer = OnThread.run(() -> {
                await(begun);
                handle.close();
            });
            use(handle, released, begun);
            other.result();
            closer.result();
            assertThat(count).hasValue(1);
        }
    }

    private static void use(Handle handle, AtomicBoolean released, CountDownLatch begun) {
        try {
            while (true) {
                handle.enter();
                if (released.get()) {
                    throw new AssertionError("released under a user");
                }
                handle.leave();
                begun.countDown();
            }
        } catch (IllegalStateException closed) {
            assertThat(closed).hasMessage("it is closed");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
