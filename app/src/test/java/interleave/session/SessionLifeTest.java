package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.demo.Demos;
import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.SharedMemory;
import interleave.model.Activity;
import interleave.trace.TraceMode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a session begins and ends, also when something stands in its way. */
class SessionLifeTest {
    private final String name = "/interleave-test-%08x".formatted(ThreadLocalRandom.current().nextInt());

    @AfterEach
    void nothingIsLeft() {
        assertThat(OneSession.registersOfThisProcess()).isEmpty();
        assertThat(OneSession.names(Path.of("/dev/shm"))).noneMatch(file -> file.contains(name.substring(1)));
    }

    private SessionPlan named(String demo, Map<String, String> settings, Map<String, String> objects, boolean attach) {
        return SessionPlan.of(Demos.find(demo).orElseThrow(), settings, Map.of(), objects, attach, TraceMode.EVERY);
    }

    @Test
    void closingTwiceIsHarmless() {
        try (var one = OneSession.of("lost-increments", Map.of(), Map.of())) {
            one.session().close();
            Tally tally = one.session().tally();
            one.session().close();
            assertThat(one.session().isClosed()).isTrue();
            assertThat(one.session().tally()).isEqualTo(tally);
        }
    }

    @Test
    void oneCanBeClosedWhileItsActorsAreStarting() {
        var one = OneSession.of("lost-increments", Map.of(), Map.of("incrementer", 4));
        assertThat(one.session().beganAt()).as("a JVM does not start so fast").isZero();
        one.close();
        assertThat(one.world().actors()).hasSize(4).allMatch(actor -> actor.activity() == Activity.KILLED);
    }

    @Test
    void manyThreadsMayCloseIt() throws InterruptedException {
        try (var one = OneSession.of("semaphore-bag", Map.of(), Map.of())) {
            Thread[] threads = new Thread[4];
            for (int i = 0; i < threads.length; i++) {
                threads[i] = Thread.ofPlatform().start(one.session()::close);
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(one.session().isClosed()).isTrue();
        }
    }

    @Test
    void anObjectThatWasAttachedToIsLeftThere() {
        try (var bag = NamedSemaphore.create(name, 3)) {
            try (var one = OneSession.of(named("semaphore-bag", Map.of(), Map.of("bag", name), true), Speed.HELD)) {
                assertThat(one.session().objects().getFirst().ours()).isFalse();
                assertThat(one.number("initial")).isEqualTo(3);
            }
            assertThat(bag.value()).isEqualTo(3);
            assertThat(ObjectKind.SEMAPHORE.identity(name)).isPresent();
        } finally {
            NamedSemaphore.unlink(name);
        }
    }

    @Test
    void aNameThatIsTakenIsToldAndCanBeFreed() {
        NamedSemaphore.create(name, 3).close();
        SessionPlan plan = named("semaphore-bag", Map.of(), Map.of("bag", name), false);
        IpcException taken = null;
        try (var one = OneSession.of(plan, Speed.FULL)) {
            throw new AssertionError("the name is taken: " + one);
        } catch (IpcException e) {
            taken = e;
        }
        assertThat(taken.error()).isEqualTo(Errno.EEXIST);
        assertThat(taken).hasMessageContaining(name).hasMessageContaining("--attach").hasMessageContaining("another name").hasMessageContaining("rm /dev/shm/sem.");
        assertThat(ObjectKind.SEMAPHORE.identity(name)).isPresent();
        Taken it = Taken.by(taken, plan).orElseThrow();
        assertThat(it.object()).isEqualTo("bag");
        it.remove();
        OneSession.of(plan, Speed.FULL).close();
    }

    @Test
    void whenTheSecondObjectCannotBeMadeTheFirstIsRemoved() {
        NamedSemaphore.create(name, 0).close();
        try {
            SessionPlan plan = named("guarded-increments", Map.of(), Map.of("counter", name + "-counter", "mutex", name), false);
            assertThatThrownBy(() -> Session.begin(plan, Speed.FULL)).isInstanceOf(IpcException.class).hasMessageContaining("EEXIST");
            assertThat(ObjectKind.SHARED_MEMORY.identity(name + "-counter")).isEmpty();
            assertThat(ObjectKind.SEMAPHORE.identity(name)).as("somebody else's").isPresent();
        } finally {
            NamedSemaphore.unlink(name);
        }
    }

    @Test
    void anActorThatFailsShowsItsCause() throws IOException {
        // The file is there but holds no semaphore any more when the actors open it.
        try (var one = OneSession.of(named("semaphore-bag", Map.of(), Map.of("bag", name), false), Speed.FULL)) {
            Files.delete(Path.of("/dev/shm/sem." + name.substring(1)));
            one.awaitActor(0, Activity.FAILED);
            assertThat(one.actor(0).cause()).contains("sem_open").contains("ENOENT").contains(name);
            assertThat(one.actor(0).exitCode()).isEqualTo(1);
            one.awaitWorld("the name is known to be gone", world -> world.objects().getFirst().gone());
        }
    }

    @Test
    void whatSomebodyElseHasPutUnderItsNameIsLeftThere() {
        try (Session session = Session.begin(named("semaphore-bag", Map.of(), Map.of("bag", name), false), Speed.HELD)) {
            assertThat(session.objects().getFirst().ours()).isTrue();
            NamedSemaphore.unlink(name);
            NamedSemaphore.create(name, 42).close();
        }
        try (var theirs = NamedSemaphore.open(name)) {
            assertThat(theirs.value()).isEqualTo(42);
        } finally {
            NamedSemaphore.unlink(name);
        }
    }

    @Test
    void memoryCutOffUnderneathEndsTheSessionAndSaysWhy() throws IOException {
        try (var one = OneSession.of(named("lost-increments", Map.of("increments", "100000000"), Map.of("counter", name), false), Speed.HELD)) {
            one.awaitActor(0, Activity.HELD);
            try (FileChannel file = FileChannel.open(Path.of("/dev/shm" + name), StandardOpenOption.WRITE)) {
                file.truncate(0);
            }
            Eventually.isTrue("it is closed", () -> one.session().isClosed() && one.session().failure().isPresent(), one::world);
            assertThat(one.session().failure().orElseThrow()).hasMessageContaining("can no longer be read").hasMessageContaining("start again");
            assertThat(one.session().tally()).isNotNull();
        }
    }

    @Test
    void theCounterIsSharedWithAnybodyWhoOpensIt() {
        try (var one = OneSession.of(named("lost-increments", Map.of("increments", "10"), Map.of("counter", name), false), Speed.HELD);
                var memory = SharedMemory.open(name)) {
            one.awaitActor(0, Activity.HELD);
            memory.longAt(0).store(1_000);
            one.session().pace(Speed.FULL);
            one.awaitEnd();
            assertThat(memory.longAt(0).load()).isBetween(1_001L, 1_020L);
        }
    }

    @Test
    void twoSessionsAtOnceDoNotDisturbEachOther() {
        AtomicReference<Session> second = new AtomicReference<>();
        SessionPlan plan = OneSession.plan("lost-increments", Map.of("increments", "100"), Map.of("incrementer", 1));
        try (var one = OneSession.of(plan, Speed.HELD)) {
            try (Session other = Session.begin(plan, Speed.FULL)) {
                second.set(other);
                Eventually.isTrue("the other has ended", other::isOver, () -> other.timeline().now());
                assertThat(other.result().numbers().get("actual")).isEqualTo(100L);
            }
            one.awaitActor(0, Activity.HELD);
            one.session().pace(Speed.FULL);
            one.awaitEnd();
            assertThat(one.number("actual")).isEqualTo(100);
            assertThat(second.get().isClosed()).isTrue();
        }
    }
}
