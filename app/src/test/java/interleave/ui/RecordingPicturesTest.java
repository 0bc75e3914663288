package interleave.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.model.RandomStory;
import interleave.model.Timeline;
import interleave.recording.Recording;
import interleave.recording.SomeRecording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

class RecordingPicturesTest {
    private static final Canvas CANVAS = new Canvas(900, 600, 0.5, Canvas.Tone.DARK, Locale.ENGLISH);

    @TempDir
    private Path directory;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aPictureHasItsPixelsAndTheSameMomentIsTheSamePicture() throws Exception {
        try (Recording recording = recording()) {
            Path middle = picture(recording, middleOf(recording.timeline()), "middle.png");
            Path again = picture(recording, middleOf(recording.timeline()), "again.png");
            Path end = picture(recording, recording.timeline().ended(), "end.png");

            assertThat(ImageIO.read(middle.toFile())).satisfies(image -> {
                assertThat(image.getWidth()).isEqualTo(450);
                assertThat(image.getHeight()).isEqualTo(300);
            });
            assertThat(again).hasSameBinaryContentAs(middle);
            assertThat(Files.mismatch(end, middle)).isNotNegative();
        }
    }

    @Test
    void aPictureCanBeDrawnInLines() throws Exception {
        try (Recording recording = recording()) {
            assertThat(picture(recording, recording.timeline().ended(), "end.svg")).content().contains("<svg", "actor-3", "bag", "queue").doesNotContain("kill");
        }
    }

    @Test
    void aSizeThatIsNotPossibleIsRefused() {
        assertThatThrownBy(() -> new Canvas(10, 800, 1, Canvas.Tone.LIGHT, Locale.ENGLISH)).hasMessageContaining("10x800").hasMessageContaining("at least 320");
        assertThatThrownBy(() -> new Canvas(4000, 800, 4, Canvas.Tone.LIGHT, Locale.ENGLISH)).hasMessageContaining("at most 8192");
    }

    private static long middleOf(Timeline timeline) {
        return (timeline.began() + timeline.ended()) / 2;
    }

    private Recording recording() throws Exception {
        Recording recording = Recording.open(SomeRecording.of(directory.resolve("a.interleave"), RandomStory.of(3, 2_000)));
        recording.load(() -> true);
        return recording;
    }

    private Path picture(Recording recording, long moment, String name) throws Exception {
        Path file = directory.resolve(name);
        Files.write(file, RecordingPictures.onRunningToolkit().draw(recording, moment, CANVAS, StagePicture.isSvg(file)));
        return file;
    }
}
