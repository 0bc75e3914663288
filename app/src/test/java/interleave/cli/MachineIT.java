package interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What needs no session, and what a machine lacks. */
class MachineIT {
    @TempDir
    private Path directory;

    private Corner corner;

    @BeforeEach
    void findACorner() {
        corner = new Corner(directory);
    }

    @Test
    void theDemosAreListed() {
        Ended list = corner.run("list").exitsWith(0);
        assertThat(list.out()).contains("lost-increments", "guarded-increments", "semaphore-bag", "queue", "incrementer=2", "window-us=0", "bag (semaphore)");
        assertThat(list.err()).isEmpty();
    }

    @Test
    void theDemosAreListedAsADocument() {
        JsonNode demos = corner.run("list", "--json").exitsWith(0).json();
        assertThat(demos).hasSizeGreaterThanOrEqualTo(4).allSatisfy(demo -> {
            assertThat(demo.path("id").asText()).matches("[a-z-]+");
            assertThat(demo.path("title").asText()).isNotEmpty();
            assertThat(demo.path("roles")).isNotEmpty();
            assertThat(demo.path("parameters")).isNotEmpty();
            assertThat(demo.path("objects")).isNotEmpty();
        });
    }

    /** Without JavaFX on its paths: so it is not touched. */
    @Test
    void nothingOfJavaFxIsNeededToListAndToRun() throws IOException {
        Path lib = Corner.launcher().resolveSibling("../lib").normalize();
        String classPath;
        try (Stream<Path> jars = Files.list(lib)) {
            classPath = jars.map(Path::toString).filter(jar -> jar.endsWith(".jar")).collect(Collectors.joining(":"));
        }
        assertThat(classPath).doesNotContain("javafx-");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        for (List<String> command : List.of(List.of("list"), List.of("run", "lost-increments", "--set", "increments=10", "--json"), List.of("clean"))) {
            List<String> all = new java.util.ArrayList<>(List.of(java, "--enable-native-access=ALL-UNNAMED", "-cp", classPath, Interleave.class.getName()));
            all.addAll(command);
            try (Started started = corner.launch(all)) {
                started.await().exitsWith(0);
            }
        }
    }

    @Test
    void theDoctorTellsWhatIsThere() {
        JsonNode report = corner.run("doctor", "--json").exitsWith(0).json();
        assertThat(report.path("ok").asBoolean()).isTrue();
        assertThat(report.path("checks")).extracting(check -> check.path("id").asText()).contains("java", "shared-memory", "semaphores", "queues", "blocked");
        assertThat(corner.run("doctor").exitsWith(0).out()).contains("✓");
    }

    @Test
    void anUnknownCommandSaysWhatThereIs() {
        corner.run("bogus").exitsWith(2).says("bogus", "--help");
        assertThat(corner.run("--help").exitsWith(0).out()).contains("list", "run", "clean", "doctor");
        assertThat(corner.run("--version").exitsWith(0).out()).startsWith("interleave ");
    }

    @Test
    void aLimitOnTheBytesOfQueuesIsToldAndNothingIsLeft() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "there is no prlimit");
        corner.runUnder(List.of("prlimit", "--msgqueue=1000:1000"), "run", "queue", "--json").exitsWith(1).says("mq_open", "EMFILE", "RLIMIT_MSGQUEUE", "ulimit -q");
        assertThat(corner.sessions()).isEmpty();
    }

    @Test
    void aRegisterThatCannotBeWrittenIsTold() throws IOException {
        Files.createFile(directory.resolve("interleave"));
        corner.run("run", "queue", "--json").exitsWith(1).says(directory.resolve("interleave").toString(), "XDG_RUNTIME_DIR");
    }
}
