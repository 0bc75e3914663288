package interleave.demo;

/**
 * A POSIX message queue.
 *
 * @param depth in messages
 * @param messageSize in bytes
 * @param content what its messages are
 */
public record QueueSpec(String name, int depth, int messageSize, Content content) implements ObjectSpec {
    /** Of readings. */
    public QueueSpec(String name, int depth, int messageSize) {
        this(name, depth, messageSize, Content.READING);
    }

    @Override
    public String kind() {
        return "queue";
    }
}
