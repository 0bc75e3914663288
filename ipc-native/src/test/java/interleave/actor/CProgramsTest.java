package interleave.actor;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Demos;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The C equivalents of the programs: they compile, say how they are used, and those that need nobody else do what they are to do. */
class CProgramsTest {
    @TempDir
    Path directory;

    static Stream<URI> sources() throws Exception {
        Path home = Path.of(Demos.class.getProtectionDomain().getCodeSource().getLocation().toURI()).resolve("interleave/demo");
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> file.toString().endsWith(".c")).sorted().map(Path::toUri).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void compilesWithoutAWarningAndSaysHowItIsUsed(URI source) throws Exception {
        Process program = new ProcessBuilder(CProgram.compiled(source.toURL()).toString()).start();

        assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(2);
        assertThat(new String(program.getErrorStream().readAllBytes())).startsWith("usage: ");
    }

    @ParameterizedTest
    @CsvSource({
        "lost-increments, incrementer 1000, 1000",
        "guarded-increments, incrementer-none 1000, 1000",
        "interleaving, incrementer, 3",
        "jit-hides-the-race, incrementer-plain 1000, 1000", "jit-hides-the-race, incrementer-opaque 1000, 1000"})
    void incrementerWithoutAGuardCountsByItself(String demo, String program, long value) throws Exception {
        Map<String, String> settings = demo.equals("guarded-increments") ? Map.of("guard", "none") : Map.of();
        try (var cast = new MixedCast(demo, settings, directory)) {
            cast.c(program).awaitEnd();

            assertThat(cast.objects().value("counter")).isEqualTo(value);
        }
    }

    @Test
    void handersInOppositeOrderComeThroughOneAfterTheOther() throws Exception {
        try (var cast = new MixedCast("deadlock-two-semaphores", Map.of(), directory)) {
            cast.c("righthander-opposite 3 0").awaitEnd();
            cast.c("lefthander 3 0").awaitEnd();

            assertThat(List.of(cast.objects().value("left"), cast.objects().value("right"))).containsExactly(1L, 1L);
        }
    }
}
