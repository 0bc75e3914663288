package interleave.trace;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A channel as an actor has it, in mode every, so that nothing is lost. */
@State(Scope.Benchmark)
public class RingState {
    TraceWriter writer;
    private TestChannel channel;
    private PollingReader polling;

    @Setup(Level.Trial)
    public void open() {
        channel = new TestChannel(TraceMode.EVERY, Channel.DEFAULT_SLOTS);
        channel.channel().control().run();
        writer = channel.channel().writer();
        polling = PollingReader.ofChannel(channel.name());
    }

    /** What an actor passes before each operation; open. */
    public Gate gate() {
        return channel.channel().gate(writer);
    }

    public TraceWriter writer() {
        return writer;
    }

    @TearDown(Level.Trial)
    public void close() {
        polling.close();
        channel.close();
    }
}
