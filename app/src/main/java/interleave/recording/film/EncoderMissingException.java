package interleave.recording.film;

import java.io.IOException;

/** This machine has nothing that makes a film, or not this kind; the message says what there is to do. */
public final class EncoderMissingException extends IOException {
    EncoderMissingException(String message) {
        super(message);
    }
}
