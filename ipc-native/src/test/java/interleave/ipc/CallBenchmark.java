package interleave.ipc;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What calls into the system cost that nobody else makes at the same time; the same loops in C are in ipc_bench.c. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class CallBenchmark {
    private final byte[] message = new byte[16];
    private NamedSemaphore semaphore;
    private MessageQueue queue;

    @Setup(Level.Trial)
    public void open() {
        String name = TestNames.name();
        semaphore = NamedSemaphore.create(name, 0);
        NamedSemaphore.unlink(name);
        queue = MessageQueue.create(name, 1, message.length);
        MessageQueue.unlink(name);
    }

    @Benchmark
    public void postAndWait() {
        for (int i = 0; i < IpcBenchmarks.BURST; i++) {
            semaphore.post();
            semaphore.await();
        }
    }

    @Benchmark
    public int value() {
        int sum = 0;
        for (int i = 0; i < IpcBenchmarks.BURST; i++) {
            sum += semaphore.value();
        }
        return sum;
    }

    @Benchmark
    public int sendAndReceive() {
        int received = 0;
        for (int i = 0; i < IpcBenchmarks.BURST; i++) {
            queue.send(message, 0);
            received += queue.receive().bytes().length;
        }
        return received;
    }

    @TearDown(Level.Trial)
    public void close() {
        semaphore.close();
        queue.close();
    }
}
