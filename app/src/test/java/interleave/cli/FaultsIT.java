package interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user gets wrong, and what a machine does not give: a sentence with the remedy, the right exit code, nothing left behind. */
class FaultsIT {
    @TempDir
    private Path directory;

    private Corner corner;

    @BeforeEach
    void findACorner() {
        corner = new Corner(directory);
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(corner.sessions()).isEmpty();
    }

    @Test
    void aScheduleThatNamesNobodyIsRefusedBeforeAnythingStarts() {
        corner.run("run", "lost-increments", "--schedule", "incrementer-1, incrementor-2").exitsWith(2)
                .says("the schedule names \"incrementor-2\"", "there are incrementer-1, incrementer-2");
        corner.run("run", "lost-increments", "--role", "incrementer=1", "--schedule", "incrementer-2").exitsWith(2).says("there are incrementer-1");
    }

    @Test
    void aScheduleFromAFileThatIsNotThereIsSaidToBeMissing() {
        Path missing = directory.resolve("two.schedule");
        corner.run("run", "lost-increments", "--schedule", missing.toString()).exitsWith(2).says("there is no file " + missing, "incrementer-1 x3");
    }

    @Test
    void misusesAreSaidInTheWordsOfTheUser() {
        corner.run("run", "queue", "--role", "sender").exitsWith(2).says("option '--role' (ROLE=COUNT)", "but was sender");
        corner.run("run", "queue", "--seed", "abc").exitsWith(2).says("'abc' is no number");
    }

    @Test
    void whereARecordingCannotGoIsSaidWithTheRemedy() {
        Path nowhere = directory.resolve("not there");
        corner.run("run", "lost-increments", "--record", nowhere.resolve("x.interleave").toString()).exitsWith(1).says("there is no directory " + nowhere, "mkdir -p");
    }

    @Test
    void whereThereIsNoRoomForARecordingNoneIsLeft() throws Exception {
        assumeTrue(new ProcessBuilder("unshare", "-m", "true").start().waitFor() == 0, "only root can mount a small disk");
        Path disk = Files.createDirectory(directory.resolve("disk"));
        String script = "mount -t tmpfs -o size=4k none " + disk + " && " + Corner.launcher() + " run lost-increments --record " + disk + "/x.interleave; code=$?; ls " + disk + "; exit $code";
        try (Started crowded = corner.launch(List.of("unshare", "-m", "sh", "-c", script))) {
            crowded.await().exitsWith(1).says(disk + "/x.interleave: No space left on device");
        }
    }

    @Test
    void aDirectoryIsNoRecording() {
        corner.run("replay", directory.toString(), "--json").exitsWith(4).says(directory + " is a directory");
    }

    @Test
    void aLimitOfTheProcessIsNotTakenForAFullDisk() {
        corner.runUnder(List.of("prlimit", "--fsize=4096"), "run", "lost-increments").exitsWith(1).says("EFBIG", "ulimit -f");
    }

    @Test
    void whoseOutputIsLostIsNotToldThatAllIsWell() {
        for (String command : List.of("list", "list --json", "--help", "run lost-increments --set increments=5 --json")) {
            try (Started full = corner.launch(List.of("sh", "-c", "exec " + Corner.launcher() + " " + command + " > /dev/full"))) {
                full.await().exitsWith(1).says("standard output cannot be written: No space left on device");
            }
        }
    }

    @Test
    void aRunThatNobodyReadsAnyMoreEnds() throws IOException {
        Path code = directory.resolve("code");
        String run = Corner.launcher() + " run queue --for 1h; echo $? > " + code;
        try (Started headed = corner.launch(List.of("sh", "-c", "{ " + run + "; } | head -n 1"))) {
            assertThat(headed.await().exitsWith(0).out().lines()).hasSize(1);
        }
        Eventually.isTrue("the run has ended", () -> Files.exists(code));
        assertThat(Files.readString(code)).isEqualTo("1\n");
    }

    @Test
    void helpIsACommandToo() {
        assertThat(corner.run("help", "run").exitsWith(0).out()).contains("--schedule=SCHEDULE");
        assertThat(corner.run("help").exitsWith(0).out()).contains("Exit codes:");
    }
}
