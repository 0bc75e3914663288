package interleave.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs in C and actors in Java that come upon what is half done, or wait for each other in vain. */
class CWaitersTest {
    @TempDir
    Path directory;

    @Test
    void readerOfEitherLanguageSeesWhatAWriterOfTheOtherHasHalfWritten() throws Exception {
        Map<String, String> settings = Map.of("window-us", "0", "writes", "1", "write-ms", "0", "reads", "1", "read-ms", "0");
        try (var cast = new MixedCast("torn-read", settings, directory)) {
            Child writer = cast.held("writer", 1);
            writer.gate().go();
            writer.awaitHeld();
            writer.step();
            assertThat(cast.c("reader-none 1 0").awaitEnd()).containsExactly("12:59:59 torn");
            writer.gate().run();
            writer.awaitEnd();
            assertThat(cast.c("reader-none 1 0").awaitEnd()).containsExactly("12:00:00");
        }
        try (var cast = new MixedCast("torn-read", settings, directory)) {
            cast.c("writer-none 1 3600000000").awaitBlocked("nanosleep");
            Child reader = cast.java("reader");
            assertThat(reader.awaitEnd()).containsExactly("12:59:59 torn");
            assertThat(cast.told(reader, "torn")).isEqualTo(1);
        }
    }

    @Test
    void mutexBeforeTheOthersStopsProducerAndConsumerOfBothLanguages() throws Exception {
        Map<String, String> settings = Map.of("order", "mutex-first", "window-us", "0", "put-ms", "0", "take-ms", "0");
        try (var cast = new MixedCast("bounded-buffer", settings, directory)) {
            cast.c("consumer-mutex-first 1 0 0").awaitBlocked("sem_wait");
            cast.java("producer").awaitBlocked("sem_wait");
            assertThat(List.of(cast.objects().value("mutex"), cast.objects().value("full"), cast.objects().value("empty"))).containsExactly(0L, 0L, 8L);
        }
        try (var cast = new MixedCast("bounded-buffer", settings, directory)) {
            cast.java("consumer").awaitBlocked("sem_wait");
            cast.c("producer-mutex-first 1 1 0 0").awaitBlocked("sem_wait");
            assertThat(List.of(cast.objects().value("mutex"), cast.objects().value("full"), cast.objects().value("empty"))).containsExactly(0L, 0L, 8L);
        }
    }

    /** Each comes when the fork to its right is taken. */
    @Test
    void fourInCAndOneInJavaStarveWithOneForkEach() throws Exception {
        try (var cast = new MixedCast("dining-philosophers", Map.of("hold-us", "0"), directory)) {
            Child first = cast.held("philosopher", 1);
            first.gate().go();
            first.awaitHeld();
            first.step();
            List<CProgram> others = new ArrayList<>();
            for (int number = 5; number > 1; number--) {
                CProgram other = cast.c("philosopher-none " + number + " 1 0");
                other.awaitBlocked("sem_wait");
                others.add(other);
            }
            first.gate().run();
            first.awaitBlocked("sem_wait");

            others.forEach(other -> other.awaitBlocked("sem_wait"));
            for (int fork = 1; fork <= 5; fork++) {
                assertThat(cast.objects().value("fork-" + fork)).isZero();
            }
        }
    }

    @Test
    void watcherOfEitherLanguageIsWokenWhenATakerOfTheOtherTakesTheLast() throws Exception {
        Map<String, String> settings = Map.of("takes", "1", "take-ms", "0", "hold-ms", "0", "crash", "no");
        try (var cast = new MixedCast("sysv-semaphore-set", settings, directory)) {
            CProgram watcher = cast.c("watcher 1 0");
            watcher.awaitBlocked("semop");
            cast.java("taker").awaitEnd();
            assertThat(watcher.awaitEnd()).containsExactly("zero");
        }
        try (var cast = new MixedCast("sysv-semaphore-set", settings, directory)) {
            Child watcher = cast.java("watcher");
            watcher.awaitBlocked("semop");
            cast.c("taker 1 1 0 0 0 0 0").awaitEnd();
            assertThat(watcher.awaitEnd()).containsExactly("zero");
        }
    }

    @Test
    void receiverInCOfATypeThatIsMissingSleepsAtAQueueThatIsNotEmpty() throws Exception {
        try (var cast = new MixedCast("sysv-message-types", Map.of("msgtyp", "missing", "send-ms", "0"), directory)) {
            CProgram receiver = cast.c("receiver-missing 0");
            cast.java("sender").awaitEnd();
            receiver.awaitBlocked("msgrcv");
            assertThat(cast.objects().value("queue")).isEqualTo(3);
        }
    }
}
