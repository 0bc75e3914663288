package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import interleave.demo.Demos;
import interleave.trace.TraceMode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a plan is said together with what would have been right. */
class SessionPlanTest {
    private static SessionPlan plan(String demo, Map<String, String> settings, Map<String, Integer> roles, Map<String, String> objects) {
        return SessionPlan.of(Demos.find(demo).orElseThrow(), settings, roles, objects, false, TraceMode.EVERY);
    }

    private static String nameOf(String object, Map<String, String> settings, String name) {
        return plan("guarded-increments", settings, Map.of(), Map.of(object, name)).objectNames().get(object);
    }

    @Test
    void whatIsNotChosenIsAsUsual() {
        SessionPlan plan = plan("semaphore-bag", Map.of(), Map.of("taker", 5), Map.of());
        assertThat(plan.roles()).containsExactly(Map.entry("giver", 1), Map.entry("taker", 5));
        assertThat(plan.settings().whole("tokens")).isEqualTo(7);
        assertThat(plan.objectNames()).isEmpty();
    }

    @Test
    void anUnknownRoleNamesThoseThatThereAre() {
        assertThatIllegalArgumentException().isThrownBy(() -> plan("queue", Map.of(), Map.of("taker", 1), Map.of()))
                .withMessageContainingAll("\"taker\"", "sender", "receiver");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 33, Integer.MAX_VALUE})
    void aNumberOfActorsThatIsNotPossibleNamesTheRange(int count) {
        assertThatIllegalArgumentException().isThrownBy(() -> plan("lost-increments", Map.of(), Map.of("incrementer", count), Map.of()))
                .withMessageContainingAll("incrementer=" + count, "from 1 to 32");
    }

    @Test
    void anUnknownSettingNamesThoseThatThereAre() {
        assertThatIllegalArgumentException().isThrownBy(() -> plan("lost-increments", Map.of("window", "1"), Map.of(), Map.of()))
                .withMessageContainingAll("\"window\"", "increments", "window-us", "pin");
    }

    @Test
    void aValueThatIsNotPossibleNamesThoseThatAre() {
        assertThatIllegalArgumentException().isThrownBy(() -> plan("guarded-increments", Map.of("guard", "hope"), Map.of(), Map.of()))
                .withMessageContainingAll("guard=hope", "sysv-semaphore", "file-lock", "atomic");
        assertThatIllegalArgumentException().isThrownBy(() -> plan("queue", Map.of("depth", "many"), Map.of(), Map.of()))
                .withMessageContainingAll("depth=many", "from 1 to");
    }

    @Test
    void anObjectThatThisSettingDoesNotHaveNamesThoseThatItHas() {
        assertThatIllegalArgumentException().isThrownBy(() -> nameOf("mutex", Map.of("guard", "none"), "/m"))
                .withMessageContainingAll("\"mutex\"", "counter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "name", "/a/b", "//a", "/a\nb"})
    void aPosixNameIsASlashAndNoOther(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> nameOf("mutex", Map.of(), name)).withMessageContaining("such as /my-mutex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/name", "0", "0x0", "1234", "0x80000000", "0x123456789"})
    void aSystemVSemaphoreHasAKey(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> nameOf("mutex", Map.of("guard", "sysv-semaphore"), name)).withMessageContaining("such as 0x1234");
    }

    @Test
    void keysAreWrittenAsTheSystemPrintsThem() {
        assertThat(nameOf("mutex", Map.of("guard", "sysv-semaphore"), "0X1a")).isEqualTo("0x0000001a");
        assertThat(nameOf("mutex", Map.of("guard", "sysv-semaphore"), "0x7fffffff")).isEqualTo("0x7fffffff");
    }

    @Test
    void theFileOfALockIsAbsolute() {
        assertThat(nameOf("lock", Map.of("guard", "file-lock"), "here")).isEqualTo(Path.of("here").toAbsolutePath().toString());
        assertThat(nameOf("lock", Map.of("guard", "file-lock"), "/tmp/../tmp/here")).isEqualTo("/tmp/here");
    }
}
