package interleave.trace;

/**
 * An operation on an object, as it stands in a trace. The codes are part of the format: they never change their meaning, and a new
 * operation takes a new code below {@link ChannelLayout#OPERATION_CODES}.
 */
public enum Operation {
    LOAD(1, "load", false),
    STORE(2, "store", false),
    ADD(3, "add", false),

    WAIT(10, "wait", true),
    TRY_WAIT(11, "trywait", false),
    TIMED_WAIT(12, "timedwait", true),
    POST(13, "post", false),
    WAIT_ZERO(14, "waitzero", true),
    TRY_WAIT_ZERO(15, "trywaitzero", false),

    SEND(20, "send", true),
    TRY_SEND(21, "trysend", false, true),
    TIMED_SEND(22, "timedsend", true),
    RECEIVE(23, "receive", true),
    TRY_RECEIVE(24, "tryreceive", false, true),
    TIMED_RECEIVE(25, "timedreceive", true),

    LOCK(30, "lock", true),
    TRY_LOCK(31, "trylock", false),
    UNLOCK(32, "unlock", false),

    /** What it opens may have to wait for its other end (a FIFO). */
    OPEN(40, "open", true),
    CLOSE(41, "close", false),
    READ(42, "read", true),
    WRITE(43, "write", true),
    CREATE(44, "create", false),
    TRUNCATE(45, "truncate", false),
    UNLINK(46, "unlink", false),
    TRY_OPEN(47, "tryopen", false),

    ATTACH(48, "attach", false),
    DETACH(49, "detach", false),

    MAP(50, "map", false),
    UNMAP(51, "unmap", false),
    SYNC(52, "sync", true),
    /** Of a System V object: IPC_RMID. */
    REMOVE(53, "remove", false),

    /** To be told of the next message, see mq_notify(3). */
    NOTIFY(55, "notify", false),
    /** One wait for several sources. */
    POLL(56, "poll", true),
    SIGNAL_WAIT(57, "sigwait", true),
    KILL(58, "kill", false);

    private static final Operation[] BY_CODE = byCode();

    private final int code;
    private final String word;
    private final boolean mayBlock;
    private final boolean announced;
    private final int countAt;
    private final int ended;

    Operation(int code, String word, boolean mayBlock) {
        this(code, word, mayBlock, mayBlock);
    }

    Operation(int code, String word, boolean mayBlock, boolean announced) {
        this.code = code;
        this.word = word;
        this.mayBlock = mayBlock;
        this.announced = announced;
        this.countAt = ChannelLayout.OPERATIONS_AT + code * Long.BYTES;
        this.ended = ChannelLayout.what(Kind.ENDED, code, 0, 0);
    }

    /** The number on the wire, 1 to 63. */
    public int code() {
        return code;
    }

    /** The field's term, as in a schedule or a table: {@code load}, {@code wait}, {@code send}. */
    public String word() {
        return word;
    }

    /** Whether the caller may sleep in the kernel. */
    public boolean mayBlock() {
        return mayBlock;
    }

    /**
     * Whether it is traced when it begins and again when it ends: one that may block, so that it is seen while it does, and one that may move a message, so that it is known who may
     * have that before it is told.
     */
    public boolean isAnnounced() {
        return announced;
    }

    /** Where in a channel those that were completed are counted. Worked out once, because an actor needs it a million times a second. */
    int countAt() {
        return countAt;
    }

    /** What the head of an event says of such an operation that ended, but for object and outcome. */
    int ended() {
        return ended;
    }

    /** Whether it takes a token of a semaphore. */
    public boolean takes() {
        return this == WAIT || this == TRY_WAIT || this == TIMED_WAIT;
    }

    /** Whether it puts a message into a queue. */
    public boolean sends() {
        return this == SEND || this == TRY_SEND || this == TIMED_SEND;
    }

    /** Whether it takes a message out of a queue. */
    public boolean receives() {
        return this == RECEIVE || this == TRY_RECEIVE || this == TIMED_RECEIVE;
    }

    /**
     * The operation of a code.
     *
     * @throws IllegalArgumentException for a code that no operation has
     */
    public static Operation of(int code) {
        Operation operation = code >= 0 && code < BY_CODE.length ? BY_CODE[code] : null;
        if (operation == null) {
            throw new IllegalArgumentException("no operation has the code " + code);
        }
        return operation;
    }

    private static Operation[] byCode() {
        Operation[] table = new Operation[ChannelLayout.OPERATION_CODES];
        for (Operation operation : values()) {
            table[operation.code] = operation;
        }
        return table;
    }
}
