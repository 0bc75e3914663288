package interleave.recording.film;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncoderTest {
    private static final Frame FRAME = new Frame(320, 240);

    @ParameterizedTest
    @ValueSource(ints = {1, 60})
    void shouldSayThatTheDiskIsFull(int frames) throws Exception {
        Ffmpeg ffmpeg;
        try {
            ffmpeg = Ffmpeg.find();
        } catch (EncoderMissingException e) {
            abort(e.getMessage());
            return;
        }
        int[] pixels = new int[FRAME.pixels()];
        try (Encoder encoder = Encoder.ofFilm(ffmpeg, FilmFormat.WEBM, FRAME, 30, null, Path.of("/dev/full"))) {
            assertThatThrownBy(() -> {
                for (int i = 0; i < frames; i++) {
                    Arrays.fill(pixels, i * 0x01_23_45);
                    encoder.write(pixels);
                }
                encoder.finish();
            }).isInstanceOf(IOException.class).hasMessageContaining("No space left on device");
        }
    }
}
