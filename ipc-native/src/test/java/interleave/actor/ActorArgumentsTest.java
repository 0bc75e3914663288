package interleave.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActorArgumentsTest {
    @Test
    void shouldComeThroughTheCommandLineAsTheyWere() {
        Map<String, String> objects = new LinkedHashMap<>();
        objects.put("queue", "/a=b:c d");
        objects.put("lock", "/run/user/1000/lock");
        ActorArguments arguments = new ActorArguments("a.Demo", "sender", 3, "/channel", 4711, objects, Map.of("depth", "7", "object", "set:x=y"));

        ActorArguments parsed = ActorArguments.parse(arguments.toArguments().toArray(String[]::new));

        assertThat(parsed).isEqualTo(arguments);
        assertThat(parsed.objects().keySet()).containsExactly("queue", "lock");
    }

    @Test
    void shouldRefuseToBeTypedByHand() {
        assertThatIllegalArgumentException().isThrownBy(() -> ActorArguments.parse(new String[] {"lost-increments"})).withMessageContaining("not by hand");
    }
}
