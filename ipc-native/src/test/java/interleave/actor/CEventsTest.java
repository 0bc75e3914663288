package interleave.actor;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.ipc.Eventually;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs in C and actors in Java on the two sides of one loop for several sources, of a notification, and of a readable descriptor. */
class CEventsTest {
    private static final List<String> SERVED = List.of("queue: 1.1", "socket: 1.1", "standard-input: 1.1", "signal: SIGTERM");
    private static final String NO_QUEUE = "mq_open: ENOENT";
    private static final long IN = 1;
    private static final long OUT = 4;

    @TempDir
    Path directory;

    private MixedCast loop() {
        return new MixedCast("event-loop-server", Map.of("rounds", "1", "pause-ms", "20"), directory);
    }

    private MixedCast queueOfTwo() {
        return new MixedCast("notify-vs-poll", Map.of("depth", "2", "send-ms", "0", "look-ms", "0"), directory);
    }

    @Test
    void serverInJavaServesAClientInC() throws Exception {
        try (var cast = loop()) {
            Child server = cast.java("server");
            CProgram client = cast.c("client 1 20");

            assertThat(server.awaitEnd()).isEqualTo(SERVED);
            assertThat(cast.allTold(server, "served")).containsExactly(1L, 2L, 3L, 4L);
            assertThat(client.awaitEnd()).containsExactly(NO_QUEUE);
        }
    }

    @Test
    void serverInCServesAClientInJava() throws Exception {
        try (var cast = loop()) {
            CProgram server = cast.c("server");
            Child client = cast.java("client");

            assertThat(client.awaitEnd()).containsExactly(NO_QUEUE);
            assertThat(cast.told(client, "refused")).isEqualTo(1);
            assertThat(server.awaitEnd()).isEqualTo(SERVED);
        }
    }

    @Test
    void actorIsNotifiedOfAMessageFromCAndAProgramInCIsRefused() throws Exception {
        try (var cast = queueOfTwo()) {
            Child notified = cast.java("notified");
            notified.awaitBlocked("poll");
            assertThat(cast.c("notified").awaitEnd()).containsExactly("mq_notify: EBUSY");
            cast.c("sender 1 0").awaitEnd();

            assertThat(notified.awaitEnd()).containsExactly("SIGUSR1, once");
        }
    }

    @Test
    void programInCIsNotifiedOfAMessageFromJavaAndAnActorIsRefused() throws Exception {
        try (var cast = queueOfTwo()) {
            CProgram notified = cast.c("notified");
            notified.awaitAsleep("do_sigtimedwait");
            Child second = cast.java("notified");
            assertThat(second.awaitEnd()).containsExactly("mq_notify: EBUSY");
            assertThat(cast.told(second, "refused")).isEqualTo(1);
            cast.java("sender").awaitEnd();

            assertThat(notified.awaitEnd()).containsExactly("SIGUSR1, once");
        }
    }

    @Test
    void programInCPollsWhatAnActorSends() throws Exception {
        try (var cast = queueOfTwo()) {
            CProgram poller = cast.c("poller 0");
            poller.awaitSaid("OUT");
            Child sender = cast.held("sender", 1);
            sender.gate().go();
            sender.awaitHeld();
            sender.step();
            poller.awaitSaid("OUT", "IN OUT");
            sender.gate().run();
            sender.awaitEnd();

            assertThat(poller.awaitEnd()).containsExactly("OUT", "IN OUT", "IN", "OUT");
        }
    }

    @Test
    void actorPollsWhatAProgramInCSends() throws Exception {
        try (var cast = queueOfTwo()) {
            Child poller = cast.java("poller");
            Eventually.equal(List.of(OUT), () -> cast.allTold(poller, "readiness"));
            cast.c("sender 1 0").awaitEnd();
            Eventually.isTrue("neither empty nor full", () -> {
                poller.events();
                return cast.allTold(poller, "readiness").equals(List.of(OUT, IN | OUT));
            });
            cast.c("sender 1 0").awaitEnd();

            poller.awaitEnd();
            assertThat(cast.allTold(poller, "readiness")).containsExactly(OUT, IN | OUT, IN, OUT);
        }
    }
}
