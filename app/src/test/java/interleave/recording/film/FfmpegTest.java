package interleave.recording.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegTest {
    @TempDir
    private Path directory;

    @Test
    void theProgramsOwnComesBeforeTheSystems() {
        List<Path> places = Ffmpeg.places(Map.of("PATH", "/somewhere/bin::/elsewhere"));

        assertThat(places.getFirst().toString()).endsWith("film/ffmpeg");
        assertThat(places.subList(1, places.size())).containsExactly(Path.of("/somewhere/bin/ffmpeg"), Path.of("/elsewhere/ffmpeg"));
    }

    @Test
    void theFirstThatRunsIsTakenWithWhatItHas() throws IOException {
        Path broken = script("broken", "echo 'error while loading shared libraries: libpulse.so.0'; exit 127");
        Path good = script("good", "printf ' V....D libvpx-vp9    libvpx VP9\\n V....D libopenh264 OpenH264\\n A....D aac\\n'");

        Ffmpeg ffmpeg = Ffmpeg.find(List.of(directory.resolve("missing"), directory, broken, good));

        assertThat(ffmpeg.program()).isEqualTo(good);
        assertThat(ffmpeg.encoders()).containsExactlyInAnyOrder("libvpx-vp9", "libopenh264");
        assertThat(ffmpeg.choose(FilmFormat.WEBM)).isEqualTo("libvpx-vp9");
        assertThat(ffmpeg.choose(FilmFormat.MP4)).isEqualTo("libopenh264");
        assertThatThrownBy(() -> ffmpeg.choose(FilmFormat.GIF)).isInstanceOf(EncoderMissingException.class).hasMessageContaining("gif").hasMessageContaining("apt-get install ffmpeg");
    }

    @Test
    void whereThereIsNoneItIsSaidHowToGetOne() throws IOException {
        Path broken = script("broken", "echo 'error while loading shared libraries: libpulse.so.0'; exit 127");

        assertThatThrownBy(() -> Ffmpeg.find(List.of())).isInstanceOf(EncoderMissingException.class).hasMessageContaining("there is none").hasMessageEndingWith("sudo apt-get install ffmpeg");
        assertThatThrownBy(() -> Ffmpeg.find(List.of(broken))).isInstanceOf(EncoderMissingException.class).hasMessageContaining("libpulse.so.0");
    }

    @Test
    void whatItSaysWhenItGivesUpIsHandedOn() throws IOException {
        Ffmpeg ffmpeg = new Ffmpeg(script("full", "head -c 1000 >/dev/null; echo 'No space left on device' >&2; exit 1"), Set.of("libvpx-vp9"));
        int[] pixels = new int[new Frame(1280, 800).pixels()];

        try (Encoder encoder = Encoder.ofFilm(ffmpeg, FilmFormat.WEBM, new Frame(1280, 800), 30, null, directory.resolve("x.webm"))) {
            assertThatThrownBy(() -> {
                encoder.write(pixels);
                encoder.finish();
            }).isInstanceOf(IOException.class).hasMessageContaining("No space left on device");
        }
    }

    private Path script(String name, String body) throws IOException {
        Path file = Files.writeString(directory.resolve(name), "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
