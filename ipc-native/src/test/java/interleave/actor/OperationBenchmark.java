package interleave.actor;

import interleave.demo.ObjectSpec;
import interleave.ipc.LongCell;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.Semaphore;
import interleave.ipc.SharedMemory;
import interleave.ipc.TestNames;
import interleave.trace.RingState;
import interleave.trace.TraceBenchmarks;
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
import org.openjdk.jmh.infra.Blackhole;

/** What an operation of a program costs as it is, and gated and traced with the gate open. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class OperationBenchmark {
    private final String name = TestNames.name();
    private SharedMemory memory;
    private LongCell cell;
    private NamedSemaphore semaphore;
    private LongCell tracedCell;
    private Semaphore tracedSemaphore;

    @Setup(Level.Trial)
    public void open(RingState ring) {
        Probe probe = new Probe(ring.gate(), ring.writer());
        memory = SharedMemory.create(name, Long.BYTES);
        cell = memory.longAt(0);
        semaphore = NamedSemaphore.create(name, 1);
        tracedCell = new TracedMemory(memory, ObjectSpec.counter("counter"), 0, probe).longAt(0);
        tracedSemaphore = new TracedSemaphore(semaphore, 1, probe);
    }

    @Benchmark
    public void bareLoad(Blackhole hole) {
        for (int i = 0; i < TraceBenchmarks.BURST; i++) {
            hole.consume(cell.load());
        }
    }

    @Benchmark
    public void tracedLoad(Blackhole hole) {
        for (int i = 0; i < TraceBenchmarks.BURST; i++) {
            hole.consume(tracedCell.load());
        }
    }

    @Benchmark
    public void bareStore() {
        for (int i = 0; i < TraceBenchmarks.BURST; i++) {
            cell.store(i);
        }
    }

    @Benchmark
    public void tracedStore() {
        for (int i = 0; i < TraceBenchmarks.BURST; i++) {
            tracedCell.store(i);
        }
    }

    @Benchmark
    public void barePost() {
        for (int i = 0; i < TraceBenchmarks.BURST; i++) {
            semaphore.post();
        }
    }

    @Benchmark
    public void tracedPost() {
        for (int i = 0; i < TraceBenchmarks.BURST; i++) {
            tracedSemaphore.post();
        }
    }

    @Benchmark
    public void barePostAndWait() {
        for (int i = 0; i < TraceBenchmarks.BURST; i++) {
            semaphore.post();
            semaphore.await();
        }
    }

    /** The wait may block, and is noted twice. */
    @Benchmark
    public void tracedPostAndWait() {
        for (int i = 0; i < TraceBenchmarks.BURST; i++) {
            tracedSemaphore.post();
            tracedSemaphore.await();
        }
    }

    @TearDown(Level.Trial)
    public void close() {
        semaphore.close();
        memory.close();
        NamedSemaphore.unlink(name);
        SharedMemory.unlink(name);
    }
}
