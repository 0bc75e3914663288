package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.demo.Result;
import interleave.model.ActorState;
import interleave.model.ObjectState;
import interleave.model.WaiterSeen;
import interleave.schedule.Player;
import interleave.schedule.Schedule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demos of System V objects, each run to what it is to show. */
class SystemVDemosTest {
    @ParameterizedTest
    @CsvSource({"mixed, 2 1 0 3", "oldest, 0 1 2 3", "lowest, 1 3 2 0"})
    void receiverPicksByType(String msgtyp, String order) {
        try (var one = OneSession.of("sysv-message-types", Map.of("msgtyp", msgtyp, "send-ms", "0"), Map.of())) {
            one.awaitEnd();
            assertThat(one.session().result().sequences().get("order")).extracting(Object::toString).containsExactly(order.split(" "));
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.KEPT);
            assertThat(one.session().result().numbers()).containsEntry("sent", 4L).containsEntry("received", 4L).containsEntry("waiting", 0L);
            ObjectState.Queue queue = (ObjectState.Queue) one.world().objects().getFirst();
            assertThat(queue.known()).isEmpty();
            assertThat(queue.level().reported()).isZero();
        }
    }

    @Test
    void receiverOfATypeThatIsMissingIsBlockedAtAQueueThatIsNotEmpty() {
        try (var one = OneSession.of("sysv-message-types", Map.of("msgtyp", "missing", "send-ms", "0"), Map.of())) {
            one.awaitWorld("the receiver is blocked", world -> world.actors().size() == 2 && ((ObjectState.Queue) world.objects().getFirst()).waiters().size() == 1);
            one.session().lookNow();
            ObjectState.Queue queue = (ObjectState.Queue) one.world().objects().getFirst();
            assertThat(queue.waiters()).extracting(WaiterSeen::call, WaiterSeen::kernelFunction).containsExactly(tuple("msgrcv", "do_msgrcv"));
            assertThat(one.blocked()).extracting(ActorState::role).containsExactly("receiver");
            assertThat(queue.level().kernel()).isEqualTo(3);
            assertThat(queue.bytes()).isEqualTo(24);
            assertThat(queue.known()).extracting(message -> message.priority()).isEqualTo(List.of(3, 1, 1));
            assertThat(one.number("waiting")).isEqualTo(3);
        }
    }

    @Test
    void segmentStaysWhenBothHaveDetachedIt() {
        try (var one = OneSession.of("sysv-shared-memory", Map.of("next-ms", "100", "hold-ms", "1500"), Map.of())) {
            one.awaitWorld("both have attached it", world -> nattch(world.objects().getFirst()) == 2);
            one.awaitEnd();
            assertThat(one.session().result().numbers()).containsEntry("mostAttached", 2L).containsEntry("nattch", 0L).containsEntry("mode", 640L)
                    .containsEntry("bytes", 25_600L).containsEntry("there", 1).containsEntry("removed", 0L);
            ObjectState.Memory segment = (ObjectState.Memory) one.world().objects().getFirst();
            assertThat(segment.gone()).isFalse();
            assertThat(segment.cells().getLast().level().value()).isEqualTo(4);
        }
    }

    @Test
    void removedSegmentGoesWithItsLastAttachment() {
        try (var one = OneSession.of("sysv-shared-memory", Map.of("remove", "while-attached", "next-ms", "100", "hold-ms", "1500"), Map.of())) {
            one.awaitWorld("it is removed and attached", world -> {
                ObjectState.Memory segment = (ObjectState.Memory) world.objects().getFirst();
                return nattch(segment) > 0 && segment.cells().get(1).level().value() == 1 && !segment.gone();
            });
            one.awaitEnd();
            assertThat(one.session().result().numbers()).containsEntry("nattch", 0L).containsEntry("removed", 1L).containsEntry("there", 0);
            assertThat(one.world().objects().getFirst().gone()).isTrue();
            assertThat(((ObjectState.Memory) one.world().objects().getFirst()).cells().getLast().level().value()).isEqualTo(4);
        }
    }

    /** KEY SHMID OWNER PERMS BYTES NATTCH: held before they detach it, two have it. */
    @Test
    void ipcsPrintsTheSegmentAsItIs() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ipcs")), "there is no ipcs");
        try (var one = OneSession.of(OneSession.plan("sysv-shared-memory", Map.of("next-ms", "0", "hold-ms", "0"), Map.of()), Speed.HELD)) {
            one.session().awaitBarrier();
            assertThat(new Player(one.session().turns(), false, () -> {}).play(Schedule.parse("user-1, user-2")).refusals()).isEmpty();
            try (var lines = new ProcessBuilder("ipcs", "-m").start().inputReader().lines()) {
                assertThat(lines.map(String::strip).filter(line -> line.startsWith(one.systemName(0)))).singleElement().asString().matches("\\S+ +\\d+ +\\S+ +640 +25600 +2");
            }
        }
    }

    private static long nattch(ObjectState segment) {
        return ((ObjectState.Memory) segment).cells().getFirst().level().value();
    }
}
