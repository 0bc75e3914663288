package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Result;
import interleave.model.Activity;
import interleave.model.ActorState;
import interleave.model.ObjectState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The demos of waiting for several things, each run to what it is to show. */
class EventDemosTest {
    private static final int WAKINGS = 1;
    private static final long IN = 1;
    private static final long OUT = 4;

    private static List<Long> readiness(OneSession one) {
        return one.session().result().sequences().get("readiness");
    }

    @Test
    void secondToAskForANotificationIsRefusedAndPollSaysHowItIs() {
        try (var one = OneSession.of("notify-vs-poll", Map.of(), Map.of("sender", 0))) {
            one.awaitWorld("one waits for a signal, one for the descriptor, one was refused", world ->
                    world.actors().stream().filter(actor -> actor.activity() == Activity.BLOCKED).map(ActorState::call).sorted().toList().equals(List.of("epoll_wait", "poll"))
                            && world.actors().stream().anyMatch(actor -> actor.activity() == Activity.EXITED));
            int sender = one.session().addActor("sender");
            one.session().pace(sender, Speed.HELD);
            one.awaitActor(sender, Activity.HELD);
            one.session().step(sender);
            one.awaitWorld("the poller has looked at a queue that is neither empty nor full", _ -> readiness(one).equals(List.of(OUT, IN | OUT)));
            one.session().pace(sender, Speed.FULL);
            one.awaitEnd();

            assertThat(readiness(one)).containsExactly(OUT, IN | OUT, IN, OUT);
            assertThat(one.actor(sender).activity()).isEqualTo(Activity.EXITED);
            assertThat(one.session().result().numbers())
                    .containsEntry("registered", 1L).containsEntry("refused", 1L).containsEntry("signals", 1L).containsEntry("received", 3L);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.BROKEN);
            ObjectState.Sources wakings = (ObjectState.Sources) one.world().objects().get(WAKINGS);
            assertThat(wakings.sources().get(1).wakings()).isEqualTo(1);
        }
    }

    @Test
    void oneWaitServesFourSourcesAndTheQueueGoesWithTheServer() {
        try (var one = OneSession.of("event-loop-server", Map.of("rounds", "2", "pause-ms", "100"), Map.of())) {
            one.awaitEnd();
            assertThat(one.world().actors()).allMatch(actor -> actor.activity() == Activity.EXITED);
            assertThat(one.session().result().numbers())
                    .containsEntry("fromQueue", 2L).containsEntry("fromSocket", 2L).containsEntry("fromInput", 2L).containsEntry("fromSignal", 1L)
                    .containsEntry("refused", 1L).containsEntry("queueThere", 0);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.KEPT);
        }
    }

    @Test
    void serverThatIsKilledLeavesItsQueue() {
        try (var one = OneSession.of("event-loop-server", Map.of("rounds", "1", "pause-ms", "100", "end", "kill"), Map.of())) {
            one.awaitEnd();
            assertThat(one.session().result().numbers()).containsEntry("refused", 0L).containsEntry("queueThere", 1);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.BROKEN);
        }
    }

    @Test
    void fileOfAQueueHas80BytesAndTellsHowFullTheQueueIs() {
        try (var one = OneSession.of("objects-are-files", Map.of("uses", "3", "pause-ms", "10"), Map.of("looker", 1))) {
            one.awaitActor(0, Activity.EXITED);
            one.awaitEnd();
            int looker = one.session().addActor("looker");
            one.awaitActor(looker, Activity.EXITED);
            one.session().lookNow();

            assertThat(one.session().result().numbers())
                    .containsEntry("memoryBytes", 8L).containsEntry("semaphoreBytes", 32L).containsEntry("queueFileBytes", 80L)
                    .containsEntry("qsize", 72L).containsEntry("messages", 3L);
            assertThat(one.actor(looker).said()).matches("QSIZE:72 +NOTIFY:0 +SIGNO:0 +NOTIFY_PID:0 *");
        }
    }
}
