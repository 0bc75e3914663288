package interleave.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import interleave.ipc.JavaPeer;
import interleave.trace.Told;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemosTest {
    static List<Demo> demos() {
        return Demos.all();
    }

    @Test
    void shouldBeFoundInTheirOrder() {
        assertThat(demos()).extracting(Demo::id).containsSubsequence("lost-increments", "guarded-increments", "semaphore-bag", "queue").doesNotHaveDuplicates();
    }

    @Test
    void shouldBeFoundByTheirId() {
        assertThat(Demos.find("semaphore-bag")).get().isInstanceOf(SemaphoreBag.class);
        assertThat(Demos.find("Semaphore-Bag")).isEmpty();
    }

    @Test
    void shouldBeFoundInAJarToo(@TempDir Path directory) throws IOException {
        Path jar = directory.resolve("demos.jar");
        pack(Path.of(Demos.class.getProtectionDomain().getCodeSource().getLocation().getPath()), jar);

        try (JavaPeer peer = JavaPeer.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", jar + File.pathSeparator + Path.of(DemosTest.class.getProtectionDomain().getCodeSource().getLocation().getPath()),
                Listing.class.getName()))) {
            assertThat(peer.output()).isEqualTo(String.join(" ", demos().stream().map(Demo::id).toList()));
        }
    }

    @Test
    void shouldSayWhatADemoNeedsToBeFound() {
        assertThatIllegalStateException().isThrownBy(() -> Demos.instantiate(Settings.class))
                .withMessageContaining("interleave.demo.Settings needs a public constructor without arguments");
    }

    @ParameterizedTest
    @MethodSource("demos")
    void shouldKeepToTheRulesOfNames(Demo demo) {
        assertThat(demo.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(demo.parameters()).extracting(Parameter::key).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z0-9]+(-[a-z0-9]+)*"));
        assertThat(demo.roles()).isNotEmpty().extracting(Role::name).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+"));
        assertThat(demo.objects(Settings.of(demo, Map.of()))).isNotEmpty().extracting(ObjectSpec::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("demos")
    void shouldTellNoMoreThanThereIsRoomFor(Demo demo) {
        assertThat(demo.tells()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(Told.NAMES);
    }

    @ParameterizedTest
    @MethodSource("demos")
    void shouldAcceptTheirOwnUsualValues(Demo demo) {
        assertThat(demo.parameters()).allSatisfy(parameter -> assertThat(parameter.accepts(parameter.usual())).as(parameter.key()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("demos")
    void shouldHaveAProgramForEachRoleUnderEachChoice(Demo demo) {
        Stream<Settings> each = demo.parameters().stream()
                .filter(Parameter.Choice.class::isInstance)
                .map(Parameter.Choice.class::cast)
                .flatMap(choice -> choice.choices().stream().map(value -> Settings.of(demo, Map.of(choice.key(), value))));

        assertThat(each).allSatisfy(settings -> assertThat(demo.roles()).allSatisfy(role -> assertThat(role.program().apply(settings)).isNotNull()));
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(classes.relativize(each).toString()));
                Files.copy(each, entries);
            }
        }
    }

    static final class Listing {
        public static void main(String[] arguments) {
            System.out.println(String.join(" ", demos().stream().map(Demo::id).toList()));
        }
    }
}
