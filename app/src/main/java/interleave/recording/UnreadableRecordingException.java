package interleave.recording;

/** A file is not a recording, or not one that can be read. The message is one sentence with cause and remedy. */
public final class UnreadableRecordingException extends RuntimeException {
    UnreadableRecordingException(String message) {
        super(message);
    }

    UnreadableRecordingException(String message, Throwable cause) {
        super(message, cause);
    }
}
