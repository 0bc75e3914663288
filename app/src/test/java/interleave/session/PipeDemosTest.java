package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import interleave.ipc.Signal;
import interleave.model.Activity;
import interleave.model.EndSeen;
import interleave.model.ObjectState;
import interleave.model.WaiterSeen;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The demos of pipes, each run to what it is to show. */
class PipeDemosTest {
    private static final int PARENT = 0;
    private static final int CHILD = 1;

    private static OneSession pipe(String child, String... more) {
        return OneSession.of("pipe", Map.of("child", child, "write-ms", "0", "later-ms", more.length == 0 ? "0" : more[0]), Map.of());
    }

    private static ObjectState.Pipe state(OneSession one) {
        return (ObjectState.Pipe) one.world().objects().getFirst();
    }

    @Test
    void unclosedWriteEndMeansNoEndOfFile() {
        try (var one = pipe("keeps-the-write-end")) {
            one.awaitActor(PARENT, Activity.EXITED);
            one.awaitWorld("the child reads in vain", world -> world.waitForGraph().nobodyCanGoOn());
            one.awaitWorld("the kernel shows it", _ -> {
                one.session().lookNow();
                return state(one).waiters().size() == 1 && state(one).ends().size() == 2;
            });
            assertThat(one.session().result().numbers()).containsEntry("written", 81_920L).containsEntry("read", 81_920L)
                    .containsEntry("inThePipe", 0L).containsEntry("endOfFile", 0L).containsEntry("stuck", 1);
            assertThat(state(one).waiters()).extracting(WaiterSeen::call, WaiterSeen::kernelFunction).containsExactly(tuple("read", "anon_pipe_read"));
            assertThat(state(one).ends()).extracting(EndSeen::actor, EndSeen::writes).containsExactlyInAnyOrder(tuple(CHILD, false), tuple(CHILD, true));
        }
    }

    @Test
    void whoeverClosesWhatItDoesNotUseSeesTheEndOfFile() {
        try (var one = pipe("closes-the-write-end")) {
            one.awaitEnd();
            assertThat(one.session().result().numbers()).containsEntry("read", 81_920L).containsEntry("endOfFile", 1L).containsEntry("epipe", 0L).containsEntry("stuck", 0);
            assertThat(state(one).ends()).isEmpty();
        }
    }

    @Test
    void pipeHolds65536BytesAndThenTheWriterSleeps() {
        try (var one = pipe("reads-late", "3600000")) {
            one.awaitWorld("the parent is blocked", world -> ((ObjectState.Pipe) world.objects().getFirst()).waiters().size() == 1);
            one.session().lookNow();
            assertThat(state(one).waiters()).extracting(WaiterSeen::call, WaiterSeen::kernelFunction).containsExactly(tuple("write", "anon_pipe_write"));
            assertThat(state(one).level().kernel()).isEqualTo(65_536);
            assertThat(state(one).level().reported()).isEqualTo(65_536);
            assertThat(state(one).capacity()).isEqualTo(65_536);
            assertThat(state(one).ends()).extracting(EndSeen::actor, EndSeen::writes).containsExactlyInAnyOrder(tuple(PARENT, true), tuple(CHILD, false));
            assertThat(one.number("inThePipe")).isEqualTo(65_536);
        }
    }

    /** And not the end of the writer by SIGPIPE. */
    @Test
    void whoSleepsAtAFullPipeIsToldThatItsReaderWasKilled() {
        try (var one = pipe("reads-late", "3600000")) {
            one.awaitWorld("the parent is blocked", world -> ((ObjectState.Pipe) world.objects().getFirst()).waiters().size() == 1);
            one.session().signal(CHILD, Signal.KILL);
            one.awaitEnd();
            assertThat(one.actor(CHILD).activity()).isEqualTo(Activity.KILLED);
            assertThat(one.actor(PARENT).activity()).isEqualTo(Activity.EXITED);
            assertThat(one.session().result().numbers()).containsEntry("written", 65_536L).containsEntry("read", 0L).containsEntry("epipe", 1L);
        }
    }

    @Test
    void writeWithoutAReaderIsEpipe() {
        try (var one = pipe("leaves")) {
            one.awaitEnd();
            assertThat(one.number("epipe")).isEqualTo(1);
            assertThat(one.actor(PARENT).activity()).isEqualTo(Activity.EXITED);
        }
    }

    @Test
    void openingAFifoWaitsForAPartner() {
        try (var one = OneSession.of("fifo", Map.of(), Map.of("reader", 0))) {
            one.awaitWorld("the writer is blocked", world -> ((ObjectState.Pipe) world.objects().getFirst()).waiters().size() == 1);
            assertThat(state(one).waiters()).extracting(WaiterSeen::call, WaiterSeen::kernelFunction).containsExactly(tuple("open", "wait_for_partner"));
            assertThat(one.number("opened")).isZero();
            one.awaitActor(0, Activity.BLOCKED);
        }
        try (var one = OneSession.of("fifo", Map.of("later-ms", "300", "write-ms", "0"), Map.of())) {
            one.awaitEnd();
            assertThat(one.session().result().numbers()).containsEntry("opened", 2L).containsEntry("written", 35L).containsEntry("read", 35L).containsEntry("enxio", 0L);
        }
    }

    @Test
    void whoDoesNotWaitForAReaderIsRefused() {
        try (var one = OneSession.of("fifo", Map.of("open", "non-blocking", "later-ms", "300", "write-ms", "0"), Map.of())) {
            one.awaitWorld("it was refused", _ -> one.number("enxio") > 0);
            one.awaitEnd();
            assertThat(one.number("read")).isEqualTo(35);
        }
    }
}
