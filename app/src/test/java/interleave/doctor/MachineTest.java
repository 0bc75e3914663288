package interleave.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MachineTest {
    private static final List<Check> CHECKS = Machine.checks(System.getenv());

    static Stream<String> required() {
        return CHECKS.stream().filter(Check::required).map(Check::id);
    }

    @Test
    void everyCheckHasAnIdOfItsOwn() {
        assertThat(CHECKS).extracting(Check::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void demosNeedTheKernelObjectsAndNoWindow() {
        assertThat(required()).containsExactly(
                "java", "child-jvm", "jna", "shared-memory", "semaphores", "queues", "sysv-semaphores", "file-locks", "blocked");
    }

    /** The tests of the demos need the same. */
    @ParameterizedTest
    @MethodSource("required")
    void whatIsRequiredIsHereAndIsToldWithoutRemedy(String id) {
        Finding finding = check(id).examine();

        assertThat(finding.ok()).as(finding.found() + ": " + finding.remedy()).isTrue();
        assertThat(finding.found()).isNotBlank();
        assertThat(finding.remedy()).isEmpty();
    }

    @Test
    void whateverIsLackingHasARemedy() {
        assertThat(CHECKS).allSatisfy(check -> {
            Finding finding = check.examine();
            assertThat(finding.remedy().isEmpty()).as(check.id()).isEqualTo(finding.ok());
        });
    }

    @Test
    void queuesAreToldWithTheLimitsOfThisMachine() throws IOException {
        String depth = limit("msg_max");
        String queues = limit("queues_max");

        assertThat(check("queues").examine().found()).contains("at most " + depth + " messages", queues + " queues (fs.mqueue.queues_max)");
    }

    @Test
    void noFileIsLeftBehindOrHeldOpen() throws IOException {
        CHECKS.forEach(Check::examine);

        String ours = "interleave-doctor-" + ProcessHandle.current().pid() + "-";
        for (Path directory : List.of(Path.of("/dev/shm"), FileLocks.place(System.getenv()))) {
            try (Stream<Path> files = Files.list(directory)) {
                assertThat(files).noneMatch(file -> file.toString().contains(ours));
            }
        }
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            assertThat(descriptors.map(MachineTest::target)).noneMatch(target -> target.contains(ours));
        }
    }

    private static Check check(String id) {
        return CHECKS.stream().filter(check -> check.id().equals(id)).findFirst().orElseThrow();
    }

    private static String limit(String name) throws IOException {
        try (InputStream file = Files.newInputStream(Path.of("/proc/sys/fs/mqueue", name))) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII).strip();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
