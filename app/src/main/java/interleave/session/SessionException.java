package interleave.session;

/** A session could not be begun or go on. The message is one sentence that says why and what to do. */
public final class SessionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SessionException(String message) {
        super(message);
    }

    public SessionException(String message, Throwable cause) {
        super(message, cause);
    }
}
