package interleave.ipc;

/**
 * A call to the kernel that failed in a way the caller did not ask for. The message is one sentence: the call, the object, the
 * errno by its symbol where it has one, the cause with the values that matter, and what to do about it.
 */
public final class IpcException extends RuntimeException {
    private final String call;
    private final String object;
    private final Errno error;
    private final String remedy;

    /**
     * @param cause why it failed, in words that follow a colon
     * @param remedy what to do, in words that follow a semicolon
     */
    public IpcException(String call, String object, Errno error, String cause, String remedy) {
        super("%s %s: %s%s; %s".formatted(call, object, error == Errno.UNKNOWN ? "" : error + ": ", cause, remedy));
        this.call = call;
        this.object = object;
        this.error = error;
        this.remedy = remedy;
    }

    /** The system or library call, as in its man page: {@code mq_open}. */
    public String call() {
        return call;
    }

    /** The object as the user named it: {@code /queue}, {@code key 0x1234}, a path, {@code process 42}. */
    public String object() {
        return object;
    }

    public Errno error() {
        return error;
    }

    public String remedy() {
        return remedy;
    }
}
