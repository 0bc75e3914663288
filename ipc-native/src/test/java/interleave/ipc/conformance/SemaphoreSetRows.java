package interleave.ipc.conformance;

import static interleave.ipc.SemaphoreOperation.add;
import static interleave.ipc.SemaphoreOperation.await;
import static interleave.ipc.SemaphoreOperation.awaitZero;
import static interleave.ipc.SemaphoreOperation.post;
import static interleave.ipc.conformance.Errors.fails;
import static interleave.ipc.conformance.Errors.rawFails;
import static interleave.ipc.conformance.Row.further;
import static interleave.ipc.conformance.Row.holds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import interleave.ipc.Errno;
import interleave.ipc.Eventually;
import interleave.ipc.IpcException;
import interleave.ipc.IpcKey;
import interleave.ipc.OnThread;
import interleave.ipc.SemaphoreOperation;
import interleave.ipc.SemaphoreSet;
import interleave.ipc.Signal;
import interleave.ipc.TestNames;
import interleave.ipc.linux.Constants;
import interleave.ipc.linux.Libc;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

/** semget(2), semctl(2) and semop(2). */
final class SemaphoreSetRows {
    private final Supplier<OtherJvm> other;
    private final Supplier<OtherJvm> nobody;

    SemaphoreSetRows(Supplier<OtherJvm> other, Supplier<OtherJvm> nobody) {
        this.other = other;
        this.nobody = nobody;
    }

    Row[] rows() {
        return new Row[] {
            holds(139, "semget02", "EEXIST, ENOENT, EINVAL; EACCES for somebody else", () -> with((key, set) -> {
                fails(Errno.EEXIST, () -> SemaphoreSet.create(key, 1));
                fails(Errno.ENOENT, () -> SemaphoreSet.open(newKey()));
                fails(Errno.EINVAL, () -> SemaphoreSet.create(newKey(), new int[40_000]));
                assertThat(nobody.get().does("sem-open", key)).isEqualTo("EACCES");
            }, 1)),
            holds(139, "semget05", "ENOSPC at the limit of sets, and the error names it", () -> {
                try (OtherJvm limited = OtherJvm.withLimits("kernel/sem='250 32000 32 3'")) {
                    assertThat(limited.does("sem-create-until-full", 0)).startsWith("3 semget private semaphore set: ENOSPC: the machine has all the sets (3)");
                }
            }),
            holds(140, "semctl01", "stat, mode, values of one and of all, last process", () -> with((key, set) -> {
                assertThat(set.values()).containsExactly(1, 0, 5);
                assertThat(set.lastProcess(1)).isEqualTo(ProcessHandle.current().pid());
                set.setValue(1, 32_767);
                set.setValues(2, set.value(1), 4);
                assertThat(set.values()).containsExactly(2, 32_767, 4);
                assertThat(other.get().does("sem-post", key)).isEqualTo("done");
                assertThat(set.lastProcess(0)).isEqualTo(other.get().pid());
                assertThat(set.value(0)).isEqualTo(3);
                set.setMode(0640);
                assertThat(set.status().permissions().mode()).isEqualTo(0640);
                assertThat(set.status().size()).isEqualTo(3);
                assertThat(set.status().operatedAt()).isPresent();
            }, 1, 0, 5)),
            holds(140, "semctl01", "counts who waits for more, and who waits for 0", () -> with((key, set) -> {
                OnThread<Boolean> more = OnThread.start(() -> set.operate(add(0, -2)));
                OnThread<Boolean> zero = OnThread.start(() -> set.operate(awaitZero(0)));
                Eventually.equal(1, () -> set.waiters(0));
                Eventually.equal(1, () -> set.zeroWaiters(0));
                set.setValue(0, 0);
                assertThat(zero.result()).isTrue();
                set.setValue(0, 2);
                assertThat(more.result()).isTrue();
                assertThat(set.waiters(0) + set.zeroWaiters(0) + set.value(0)).isZero();
            }, 1)),
            holds(141, "semctl03", "EINVAL of an id that is none; EFAULT of an address (asked of the C function: the type brings its own)", () -> with((key, set) -> {
                fails(Errno.EINVAL, () -> SemaphoreSet.ofId(-1));
                rawFails(Errno.EINVAL, Libc.semctl(set.id(), 0, 99, null));
                rawFails(Errno.EFAULT, Libc.semctl(set.id(), 0, Constants.IPC_STAT, -1L));
                rawFails(Errno.ERANGE, Libc.semctl(set.id(), 0, Constants.SETVAL, 32_768L));
            }, 1)),
            holds(141, "semctl04", "EPERM for somebody else, who may read", () -> with((key, set) -> {
                set.setMode(0666);
                assertThat(nobody.get().does("sem-mode", key)).isEqualTo("EPERM");
                assertThat(nobody.get().does("sem-remove", key)).isEqualTo("EPERM");
                assertThat(nobody.get().does("sem-set", key)).isEqualTo("done");
            }, 0)),
            holds(142, "semop02", "E2BIG, EFBIG, EINVAL, ERANGE, and would block", this::operationErrors),
            holds(142, "semop02", "EACCES for somebody else, who may only read", () -> with((key, set) -> {
                set.setMode(0644);
                assertThat(nobody.get().does("sem-open", key)).isEqualTo("done");
                assertThat(nobody.get().does("sem-post", key)).isEqualTo("EACCES");
            }, 1)),
            holds(143, "semop03", "EIDRM for who waits when it is removed", () -> with((key, set) -> {
                OnThread<IpcException> waiter = OnThread.start(() -> catchThrowableOfType(IpcException.class, () -> set.operate(await(0))));
                Eventually.equal(1, () -> set.waiters(0));
                set.remove();
                assertThat(waiter.result().error()).isEqualTo(Errno.EIDRM);
                fails(Errno.EINVAL, () -> set.value(0));
            }, 0)),
            holds(143, "semop03", "a signal with a handler (EINTR) neither ends nor shortens nor lengthens a wait", () -> with((key, set) -> {
                long start = System.nanoTime();
                OnThread<Boolean> timed = OnThread.start(() -> set.timedOperate(Duration.ofMillis(300), await(0)));
                OnThread<Boolean> endless = OnThread.start(() -> set.operate(add(0, -2)));
                Eventually.equal(2, () -> set.waiters(0));
                for (int i = 0; i < 5; i++) {
                    ThreadSignal.send(timed.tid());
                    ThreadSignal.send(endless.tid());
                }
                assertThat(timed.result()).isFalse();
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(300), Duration.ofSeconds(8));
                set.operate(add(0, 2));
                assertThat(endless.result()).isTrue();
            }, 0)),
            holds(144, "semop05", "SEM_UNDO is at the end of the process, not of the thread", () -> with((key, set) -> {
                try (OtherJvm taker = OtherJvm.start()) {
                    assertThat(taker.does("sem-take-with-undo-on-a-thread", key)).isEqualTo("0");
                    assertThat(set.value(0)).isZero();
                    Signal.KILL.send(taker.pid());
                    Eventually.equal(1, () -> set.value(0));
                }
            }, 1)),
            further("semop(2)", "an array is done all at once or not at all", () -> with((key, set) -> {
                SemaphoreOperation[] both = {await(0), await(1)};
                OnThread<Boolean> waiter = OnThread.start(() -> set.operate(both));
                Eventually.equal(1, () -> set.waiters(1));
                assertThat(set.values()).containsExactly(1, 0);
                set.operate(post(1));
                assertThat(waiter.result()).isTrue();
                assertThat(set.values()).containsExactly(0, 0);
            }, 1, 0)),
            further("semop(2)", "an array with one that is not to wait fails whole", () -> with((key, set) -> {
                assertThat(set.operate(await(0), await(1).withoutWaiting())).isFalse();
                assertThat(set.values()).containsExactly(1, 0);
                assertThat(set.operate(awaitZero(0).withoutWaiting())).isFalse();
                assertThat(set.operate(awaitZero(1), add(1, 3), await(0))).isTrue();
                assertThat(set.values()).containsExactly(0, 3);
            }, 1, 0)),
            further("semtimedop(2)", "a time that is over is no failure, one of nothing does not block", () -> with((key, set) -> {
                assertThat(set.timedOperate(Duration.ofMillis(30), await(0))).isFalse();
                assertThat(set.timedOperate(Duration.ofSeconds(-1), await(0))).isFalse();
                assertThat(set.timedOperate(Duration.ZERO, post(0))).isTrue();
            }, 0)),
            further("semctl(2)", "a value that is set forgets what was to be undone of it", () -> with((key, set) -> {
                try (OtherJvm taker = OtherJvm.start()) {
                    taker.does("sem-take-with-undo-on-a-thread", key);
                    set.setValue(0, 0);
                    Signal.KILL.send(taker.pid());
                    Eventually.isTrue("its end", () -> !ProcessHandle.of(taker.pid()).map(ProcessHandle::isAlive).orElse(false));
                    assertThat(set.value(0)).isZero();
                }
            }, 1)),
        };
    }

    private void operationErrors() {
        with((key, set) -> {
            SemaphoreOperation[] many = new SemaphoreOperation[501];
            Arrays.fill(many, post(0));
            fails(Errno.E2BIG, () -> set.operate(many));
            fails(Errno.EFBIG, () -> set.operate(post(1)));
            fails(Errno.EINVAL, set::operate);
            fails(Errno.ERANGE, () -> set.operate(add(0, 32_767), post(0)));
            assertThat(set.operate(await(0).withoutWaiting())).isFalse();
            set.remove();
            fails(Errno.EINVAL, () -> set.operate(post(0)));
        }, 0);
    }

    private static IpcKey newKey() {
        return IpcKey.of(TestNames.key());
    }

    @FunctionalInterface
    private interface Use {
        void with(IpcKey key, SemaphoreSet set) throws Exception;
    }

    private static void with(Use use, int... values) {
        IpcKey key = newKey();
        try (SemaphoreSet set = SemaphoreSet.create(key, values)) {
            try {
                use.with(key, set);
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new AssertionError(failure);
            } finally {
                Removal.of(set::remove);
            }
        }
    }
}
