package interleave.trace;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What it costs an actor to note one event with its time: beside the clock alone, and beside what others offer for it. Each ring has a reader in another process that
 * looks once a millisecond.
 *
 * <p>Sampled in short bursts, so that the median is right on a machine that does other things too.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class EventBenchmark {
    @Benchmark
    public void clock(Blackhole hole) {
        for (int i = 0; i < TraceBenchmarks.BURST; i++) {
            hole.consume(System.nanoTime());
        }
    }

    /** It began just now: the clock is read once, for its end. */
    @Benchmark
    public void ring(RingState ring) {
        long began = System.nanoTime();
        for (int i = 0; i < TraceBenchmarks.BURST; i++) {
            ring.writer.ended(Operation.LOAD, 0, Outcome.DONE, 0, began, i);
        }
    }

    @Benchmark
    public void agronaWrite(AgronaState agrona) {
        for (int i = 0; i < TraceBenchmarks.BURST; i++) {
            agrona.write(i);
        }
    }

    @Benchmark
    public void agronaClaim(AgronaState agrona) {
        for (int i = 0; i < TraceBenchmarks.BURST; i++) {
            agrona.claim(i);
        }
    }

    @Benchmark
    public void jfr(JfrState jfr) {
        for (int i = 0; i < TraceBenchmarks.BURST; i++) {
            jfr.commit(i);
        }
    }

    @Benchmark
    public void jfrWithoutStack(JfrState jfr) {
        for (int i = 0; i < TraceBenchmarks.BURST; i++) {
            jfr.commitWithoutStack(i);
        }
    }
}
