package interleave.trace;

import interleave.ipc.SharedMemory;
import interleave.ipc.TestNames;

/** A channel that is gone after the test. */
public final class TestChannel implements AutoCloseable {
    private final String name = TestNames.name();
    private final Channel channel;

    public TestChannel(TraceMode mode, int slots) {
        channel = Channel.create(name, mode, slots);
    }

    public String name() {
        return name;
    }

    public Channel channel() {
        return channel;
    }

    @Override
    public void close() {
        SharedMemory.unlink(name);
        channel.close();
    }
}
