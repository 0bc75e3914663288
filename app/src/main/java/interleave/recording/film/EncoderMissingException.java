package interleave.recording.film;

import java.io.IOException;

/** This machine has nothing that makes a film, or not this kind. */
public final class EncoderMissingException extends IOException {
    private final String remedy;

    EncoderMissingException(String what, String remedy) {
        super(what + "; " + remedy);
        this.remedy = remedy;
    }

    /** What helps. */
    public String remedy() {
        return remedy;
    }

    /** What was looked for and not found, without the remedy. */
    public String what() {
        return getMessage().substring(0, getMessage().length() - remedy.length() - 2);
    }
}
