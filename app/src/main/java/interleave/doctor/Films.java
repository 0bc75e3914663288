package interleave.doctor;

import interleave.recording.film.EncoderMissingException;
import interleave.recording.film.Ffmpeg;
import java.io.IOException;

/** What makes films of recordings. */
final class Films {
    private Films() {}

    static Finding find() {
        try {
            return Finding.good(Ffmpeg.find().program() + " runs");
        } catch (EncoderMissingException e) {
            return Finding.lacking(e.what(), e.remedy());
        } catch (IOException e) {
            return Finding.lacking("ffmpeg cannot be run: " + e.getMessage(), "sudo apt-get install ffmpeg");
        }
    }
}
