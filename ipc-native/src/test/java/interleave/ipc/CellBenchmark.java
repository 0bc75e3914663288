package interleave.ipc;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
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

/** What a cell of shared memory costs beside the same VarHandle on a buffer that nobody shares: in a loop, with both in a local variable, as programs have them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class CellBenchmark {
    /** An access takes less than a ns: so many that the clock does not count. */
    static final int BURST = 10_000;

    private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();
    private static final long AT = 8;

    private final MemorySegment buffer = MemorySegment.ofBuffer(ByteBuffer.allocateDirect(64));
    private SharedMemory memory;
    private LongCell cell;

    @Setup(Level.Trial)
    public void map() {
        memory = SharedMemory.create(TestNames.name(), 64);
        SharedMemory.unlink(memory.name());
        cell = memory.longAt(AT);
    }

    @Benchmark
    public long load() {
        LongCell cell = this.cell;
        long sum = 0;
        for (int i = 0; i < BURST; i++) {
            sum += cell.load();
        }
        return sum;
    }

    @Benchmark
    public long bufferLoad() {
        MemorySegment buffer = this.buffer;
        long sum = 0;
        for (int i = 0; i < BURST; i++) {
            sum += (long) LONG.getOpaque(buffer, AT);
        }
        return sum;
    }

    @Benchmark
    public void store() {
        LongCell cell = this.cell;
        for (int i = 0; i < BURST; i++) {
            cell.store(i);
        }
    }

    @Benchmark
    public void bufferStore() {
        MemorySegment buffer = this.buffer;
        for (int i = 0; i < BURST; i++) {
            LONG.setOpaque(buffer, AT, (long) i);
        }
    }

    @Benchmark
    public long add() {
        LongCell cell = this.cell;
        long last = 0;
        for (int i = 0; i < BURST; i++) {
            last = cell.getAndAdd(1);
        }
        return last;
    }

    @Benchmark
    public long bufferAdd() {
        MemorySegment buffer = this.buffer;
        long last = 0;
        for (int i = 0; i < BURST; i++) {
            last = (long) LONG.getAndAdd(buffer, AT, 1L);
        }
        return last;
    }

    @TearDown(Level.Trial)
    public void unmap() {
        memory.close();
    }
}
