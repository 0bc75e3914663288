package interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code interleave run --record}, {@code replay} and {@code export}, as they are typed. */
class RecordIT {
    @TempDir
    private Path directory;

    private Corner corner;
    private Path file;

    @BeforeEach
    void findACorner() {
        corner = new Corner(directory);
        file = directory.resolve("session.interleave");
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(corner.sessions()).isEmpty();
    }

    @Test
    void aRecordingIsReplayedToWhatTheRunHadCome() {
        JsonNode run = record("--title", "A title").json();
        JsonNode replay = corner.run("replay", file.toString(), "--json").exitsWith(0).json();

        assertThat(replay.path("title").asText()).isEqualTo("A title");
        for (String same : List.of("demo", "mode", "parameters", "roles", "result", "events", "trace")) {
            assertThat(replay.path(same)).as(same).isEqualTo(run.path(same));
        }
        assertThat(replay.path("objects").path(0).path("value")).isEqualTo(run.path("objects").path(0).path("value"));
        assertThat(replay.path("actors").findValuesAsText("operations")).isEqualTo(run.path("actors").findValuesAsText("operations"));
        assertThat(replay.path("markers").isEmpty()).isTrue();
        assertThat(replay.path("damage").isNull()).isTrue();
        assertThat(corner.run("replay", file.toString()).exitsWith(0).out()).contains("A title", "incrementer-1");
    }

    @Test
    void aRecordingThatWasCutOffSaysSoAndOneThatIsNoneIsRefused() throws IOException {
        record();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(file) - 100);
        }

        Ended cut = corner.run("replay", file.toString(), "--json").exitsWith(0);
        assertThat(cut.json().path("damage").asText()).contains(file.toString());
        assertThat(cut.err()).contains("can be read").contains("interleave repair " + file);
        corner.run("repair", file.toString()).exitsWith(0).says("is whole again");
        corner.run("repair", file.toString()).exitsWith(0).says("nothing was changed");
        assertThat(corner.run("replay", file.toString(), "--json").exitsWith(0).json().path("damage").isNull()).isTrue();
        corner.run("replay", Files.writeString(directory.resolve("notes"), "nothing of the kind").toString()).exitsWith(4).says("is not a recording");
        corner.run("replay", directory.resolve("missing").toString()).exitsWith(1).says("there is no file");
    }

    @Test
    void aRecordingIsExportedByTheEndingOfTheName() throws IOException {
        JsonNode run = record().json();
        for (String ending : List.of("ndjson", "csv", "pftrace", "html")) {
            Path out = directory.resolve("out." + ending);
            corner.run("export", file.toString(), "--to", out.toString()).exitsWith(0);
            assertThat(Files.size(out)).isGreaterThan(run.path("events").path("recorded").asLong());
        }

        corner.run("export", file.toString(), "--to", directory.resolve("out.doc").toString()).exitsWith(2).says(".png").says(".ndjson, .csv, .pftrace");
        corner.run("export", file.toString(), "--to", directory.resolve("missing/out.csv").toString()).exitsWith(1).says("there is no directory");
        corner.run("export", directory.resolve("out.csv").toString(), "--to", directory.resolve("again.csv").toString()).exitsWith(4).says("is not a recording");
        assertThat(directory.resolve("again.csv")).doesNotExist();
    }

    @Test
    void markersAreListedAddedAndRemoved() {
        record();
        assertThat(corner.run("markers", file.toString()).exitsWith(0).out()).isEmpty();
        corner.run("markers", file.toString(), "--add", "5ms Who is next?", "--chapter", "--question", "Who?", "--answer", "nobody", "--answer", "all", "--right", "2", "--explanation", "They race.").exitsWith(0);
        JsonNode both = corner.run("markers", file.toString(), "--add", "1.5ms The start", "--note", "Look.", "--json").exitsWith(0).json();

        assertThat(both.findValuesAsText("title")).containsExactly("The start", "Who is next?");
        assertThat(both.findValuesAsText("number")).containsExactly("1", "2");
        assertThat(both.path(0).path("atMs").asDouble()).isEqualTo(1.5);
        assertThat(both.path(1).path("chapter").asBoolean()).isTrue();
        assertThat(both.path(1).path("answers").path(1).path("right").asBoolean()).isTrue();
        assertThat(corner.run("replay", file.toString(), "--json").exitsWith(0).json().path("markers")).isEqualTo(both);
        assertThat(corner.run("markers", file.toString(), "--remove", "1").exitsWith(0).out()).contains("Who is next? (chapter, question)", "+ all").doesNotContain("The start");

        corner.run("markers", file.toString(), "--remove", "2").exitsWith(2).says("has 1 markers");
        corner.run("markers", file.toString(), "--add", "2h Too late").exitsWith(2).says("ends after");
        corner.run("markers", file.toString(), "--add", "soon").exitsWith(2).says("is no duration");
        corner.run("markers", file.toString(), "--note", "of nothing").exitsWith(2).says("--add");
        assertThat(corner.run("markers", file.toString(), "--json").exitsWith(0).json().findValuesAsText("title")).containsExactly("Who is next?");
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws IOException {
        Files.writeString(file, "precious");

        corner.run("run", "lost-increments", "--record", file.toString(), "--json").exitsWith(1).says("is there already");
        assertThat(file).hasContent("precious");
    }

    /** As on a full disk: no file may be longer than 8 MiB. */
    @Test
    void theSessionGoesOnWhereTheRecordingCannot() {
        Ended run = corner.runUnder(
                        List.of("prlimit", "--fsize=" + (8 << 20)),
                        "run", "lost-increments", "--set", "increments=1500000", "--record", file.toString(), "--json")
                .exitsWith(0);

        assertThat(run.err()).contains("cannot be written any more", "the session goes on");
        assertThat(run.json().path("result").path("expected").asLong()).isEqualTo(2 * 1_500_000);
        JsonNode replay = corner.run("replay", file.toString(), "--json").exitsWith(0).json();
        assertThat(replay.path("events").path("recorded").asLong()).isBetween(100_000L, run.json().path("events").path("recorded").asLong());
    }

    private Ended record(String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", "lost-increments", "--set", "increments=20000", "--record", file.toString(), "--json"));
        arguments.addAll(List.of(more));
        return corner.run(arguments.toArray(String[]::new)).exitsWith(0);
    }
}
