package interleave.demo;

/**
 * A System V message queue.
 *
 * @param content what its messages are
 */
public record SysVQueueSpec(String name, Content content) implements ObjectSpec {
    @Override
    public String kind() {
        return "sysv-queue";
    }
}
