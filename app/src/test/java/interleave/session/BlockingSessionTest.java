package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.ipc.MessageQueue;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.Signal;
import interleave.model.Activity;
import interleave.model.ObjectState;
import interleave.model.WaiterSeen;
import interleave.schedule.Player;
import interleave.schedule.Schedule;
import interleave.trace.Operation;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is blocked on what: read from the kernel. */
class BlockingSessionTest {
    private static OneSession eightTakersOfSeven() {
        return OneSession.of("semaphore-bag", Map.of("takes", "1", "take-ms", "3600000"), Map.of("giver", 0, "taker", 8));
    }

    private static OneSession threeAtAnEmptyBag() {
        return OneSession.of("semaphore-bag", Map.of("tokens", "0"), Map.of("giver", 0, "taker", 3));
    }

    private static void awaitWaiters(OneSession one, int count) {
        one.awaitWorld(count + " are blocked and waiting",
                world -> one.blocked().size() == count && one.semaphore(0).waiters().size() == count);
    }

    @Test
    void theEighthOfSevenTokensSleepsAndOnePostReleasesIt() {
        try (var one = eightTakersOfSeven(); var bag = NamedSemaphore.open(one.systemName(0))) {
            awaitWaiters(one, 1);
            var sleeper = one.blocked().getFirst();
            assertThat(sleeper.call()).isEqualTo("sem_wait");
            assertThat(sleeper.kernelFunction()).isIn("futex_do_wait", "futex_wait_queue");
            assertThat(sleeper.operation()).contains(Operation.WAIT);
            assertThat(one.semaphore(0).waiters()).extracting(WaiterSeen::pid, WaiterSeen::actor)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(sleeper.pid(), sleeper.index()));
            assertThat(bag.value()).isZero();
            bag.post();
            awaitWaiters(one, 0);
            assertThat(bag.value()).isZero();
            assertThat(one.number("taken")).isEqualTo(8);
            assertThat(one.number("foreign")).as("our own post").isEqualTo(1);
        }
    }

    @Test
    void eachTokenThatIsTakenIsOneLessUntilTheEighthSleeps() {
        try (var one = OneSession.of(OneSession.plan("semaphore-bag", Map.of("take-ms", "0"), Map.of("giver", 0, "taker", 1)), Speed.HELD);
                var bag = NamedSemaphore.open(one.systemName(0))) {
            one.session().awaitBarrier();
            for (int left = 6; left >= 0; left--) {
                step(one, "taker-1");
                assertThat(bag.value()).isEqualTo(left);
            }
            one.session().step(0);
            awaitWaiters(one, 1);
            bag.post();
            Eventually.isTrue("the eighth has taken it", () -> one.number("taken") == 8, one::world);
            assertThat(bag.value()).isZero();
        }
    }

    @Test
    void eachMessageIsOf24BytesUntilTheEleventhWaits() {
        try (var one = OneSession.of(OneSession.plan("queue", Map.of("send-ms", "0"), Map.of("receiver", 0)), Speed.HELD);
                var queue = MessageQueue.open(one.systemName(0))) {
            one.session().awaitBarrier();
            for (int bytes = 24; bytes <= 240; bytes += 24) {
                step(one, "sender-1");
                assertThat(queue.bytes()).isEqualTo(bytes);
            }
            one.session().step(0);
            one.awaitActor(0, Activity.BLOCKED);
            assertThat(one.number("sent")).isEqualTo(10);
        }
    }

    private static void step(OneSession one, String actor) {
        assertThat(new Player(one.session().turns(), false, () -> {}).play(Schedule.parse(actor)).refusals()).isEmpty();
    }

    @Test
    void onePostFromOutsideReleasesExactlyOneOfSeveral() {
        try (var one = threeAtAnEmptyBag(); var bag = NamedSemaphore.open(one.systemName(0))) {
            awaitWaiters(one, 3);
            bag.post();
            Eventually.isTrue("one has taken it", () -> one.number("taken") == 1, one::world);
            awaitWaiters(one, 3);
            assertThat(one.number("taken")).as("all three are back, one of them for the second time").isEqualTo(1);
        }
    }

    @Test
    void killNineOfAWaiterCorrectsTheWaiters() {
        try (var one = threeAtAnEmptyBag()) {
            awaitWaiters(one, 3);
            one.session().signal(1, Signal.KILL);
            one.awaitActor(1, Activity.KILLED);
            awaitWaiters(one, 2);
            assertThat(one.actor(1).signal()).isEqualTo(9);
            assertThat(one.semaphore(0).waiters()).extracting(WaiterSeen::actor).containsExactlyInAnyOrder(0, 2);
        }
    }

    @Test
    void aStoppedWaiterIsStoppedAndNotBlocked() {
        try (var one = threeAtAnEmptyBag()) {
            awaitWaiters(one, 3);
            one.session().signal(0, Signal.STOP);
            one.awaitActor(0, Activity.STOPPED);
            awaitWaiters(one, 2);
            one.session().signal(0, Signal.CONTINUE);
            one.awaitActor(0, Activity.BLOCKED);
            awaitWaiters(one, 3);
        }
    }

    @Test
    void aStoppedActorCanBeKilledAndIsThenKilled() {
        try (var one = threeAtAnEmptyBag()) {
            awaitWaiters(one, 3);
            one.session().signal(0, Signal.STOP);
            one.awaitActor(0, Activity.STOPPED);
            one.session().signal(0, Signal.KILL);
            one.awaitActor(0, Activity.KILLED);
            one.session().signal(0, Signal.CONTINUE);
            one.session().lookNow();
            assertThat(one.actor(0).activity()).isEqualTo(Activity.KILLED);
        }
    }

    @Test
    void theMutexOfAKilledHolderIsLostAndTheOthersStayBlocked() {
        // The window is so wide that a killed holder is killed within it.
        try (var one = OneSession.of("guarded-increments", Map.of("window-us", "10000000"), Map.of("incrementer", 3))) {
            one.awaitWorld("two are blocked", world -> one.blocked().size() == 2);
            Set<Integer> holder = new HashSet<>(Set.of(0, 1, 2));
            one.blocked().forEach(blocked -> holder.remove(blocked.index()));
            int killed = holder.iterator().next();
            one.session().signal(killed, Signal.KILL);
            one.awaitActor(killed, Activity.KILLED);
            one.session().lookNow();
            assertThat(one.blocked()).hasSize(2);
            assertThat(one.semaphore(1).level().value()).isZero();
            assertThat(one.semaphore(1).waiters()).hasSize(2);
        }
    }

    @Test
    void theLockOfAKilledHolderIsReleased() {
        try (var one = OneSession.of("guarded-increments", Map.of("guard", "file-lock", "window-us", "10000000"), Map.of("incrementer", 2))) {
            one.awaitWorld("one is blocked, and the holder is known", world -> one.blocked().size() == 1
                    && world.objects().get(1) instanceof ObjectState.Lock lock && lock.holder() != 0);
            int blocked = one.blocked().getFirst().index();
            assertThat(one.actor(blocked).call()).isEqualTo("fcntl F_SETLKW");
            one.session().signal(1 - blocked, Signal.KILL);
            one.awaitWorld("the other one holds it", world -> world.objects().get(1) instanceof ObjectState.Lock lock
                    && lock.holder() == world.actors().get(blocked).pid());
        }
    }

    @Test
    void theEleventhSendBlocks() {
        try (var one = OneSession.of("queue", Map.of("send-ms", "0"), Map.of("receiver", 0)); var queue = MessageQueue.open(one.systemName(0))) {
            one.awaitActor(0, Activity.BLOCKED);
            assertThat(one.actor(0).call()).isEqualTo("mq_send");
            assertThat(one.actor(0).kernelFunction()).isEqualTo("wq_sleep");
            assertThat(one.number("sent")).isEqualTo(10);
            assertThat(queue.attributes().messages()).isEqualTo(10);
            one.awaitWorld("240 bytes are seen", world -> ((ObjectState.Queue) world.objects().getFirst()).bytes() == 240);
            assertThat(queue.receive().bytes()).hasSize(24);
            Eventually.isTrue("the eleventh was sent", () -> one.number("sent") == 11, one::world);
            one.awaitActor(0, Activity.BLOCKED);
        }
    }

    @Test
    void receivingFromAnEmptyQueueBlocks() {
        try (var one = OneSession.of("queue", Map.of(), Map.of("sender", 0, "receiver", 2))) {
            one.awaitWorld("both are blocked", world -> one.blocked().size() == 2
                    && ((ObjectState.Queue) world.objects().getFirst()).waiters().size() == 2);
            assertThat(one.blocked()).allMatch(actor -> actor.call().equals("mq_receive"));
        }
    }

    @Test
    void systemVWaitersAreSeenAndTheRemovalOfTheSetIsTold() {
        try (var one = OneSession.of("guarded-increments", Map.of("guard", "sysv-semaphore", "window-us", "10000000"), Map.of())) {
            one.awaitWorld("one is blocked in semop", world -> one.blocked().size() == 1 && one.blocked().getFirst().call().equals("semop"));
            int blocked = one.blocked().getFirst().index();
            ObjectKind.SEMAPHORE_SET.unlink(one.systemName(1));
            one.awaitActor(blocked, Activity.FAILED);
            assertThat(one.actor(blocked).cause()).contains("EIDRM");
            one.awaitWorld("it is known to be gone", world -> world.objects().get(1).gone());
        }
    }
}
