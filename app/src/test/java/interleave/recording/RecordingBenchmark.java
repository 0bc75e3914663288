package interleave.recording;

import interleave.demo.Demos;
import interleave.model.BlockCodec;
import interleave.model.Events;
import interleave.model.Timeline;
import interleave.session.Authorship;
import interleave.session.Session;
import interleave.session.SessionPlan;
import interleave.session.Speed;
import interleave.trace.TraceMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * How fast a recording is written, how large it is, and what it costs a session. Prints one line for each, with what it is to be. The arguments are the file that it leaves behind, and how many
 * million events are to be in it.
 */
public final class RecordingBenchmark {
    private static final int PART = 4_000;
    private static final int ROUNDS = 2_000;
    private static final int RUNS = 5;
    private static final long GLANCE = 100_000;

    private RecordingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        codec();
        sessions(file);
        write(file, Integer.parseInt(arguments[1]) * 1_000_000L);
    }

    private static void codec() {
        BlockCodec codec = new BlockCodec();
        Events block = new Events();
        new FullSpeed().fill(block, BlockCodec.MOST_EVENTS);
        byte[] bytes = codec.encode(block);
        Row.atLeast("encoding, one thread, million events/s", block.size() * 1e3 / best(() -> codec.encode(block)), 3);
        Row.atLeast("decoding, one thread, million events/s", block.size() * 1e3 / best(() -> codec.decode(bytes)), 20);
    }

    private static double best(Runnable work) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long before = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - before);
        }
        return best;
    }

    private static void write(Path file, long events) throws IOException {
        try (Timeline timeline = new Timeline(FullSpeed.OBJECTS, new SpilledBlocks())) {
            Recorder recorder = Recorder.start(timeline, header(), file, System.err::println);
            FullSpeed load = new FullSpeed();
            Events run = new Events();
            long appending = 0;
            long before = System.nanoTime();
            for (long done = 0; done < events; done += run.size()) {
                run.clear();
                load.fill(run, (int) Math.min(PART, events - done));
                long start = Processor.nanos();
                timeline.append(run);
                appending += Processor.nanos() - start;
            }
            long appended = System.nanoTime();
            recorder.close();
            long closed = System.nanoTime();
            Row.atLeast("appended to the timeline while recorded, million events/s", events * 1e3 / appending, 5);
            Row.atLeast("made, appended and recorded to the end, million events/s", events * 1e3 / (closed - before), 3);
            Row.atMost("ended when all has happened, ms", (closed - appended) / 1e6, 2_000);
            Row.atMost("bytes on disk of an event", Files.size(file) / (double) events, 12);
        }
    }

    private static Header header() {
        List<Header.RecordedObject> objects = FullSpeed.OBJECTS.stream().map(spec -> new Header.RecordedObject(spec, "/" + spec.name(), spec.kind(), true)).toList();
        return new Header("", "", "", "", Map.of(), List.of(), objects, List.of(), Map.of(), null, null, "every", "");
    }

    /** Two real actors at full speed, with and without a recording in turn. */
    private static void sessions(Path file) throws IOException {
        double[] with = new double[RUNS];
        double[] without = new double[RUNS];
        double bytes = 0;
        for (int i = 0; i < RUNS; i++) {
            without[i] = eventsPerSecond(null);
            with[i] = eventsPerSecond(file);
            try (Recording recording = Recording.open(file)) {
                bytes = Files.size(file) / (double) recording.events();
            }
            Files.delete(file);
        }
        Arrays.sort(with);
        Arrays.sort(without);
        Row.atLeast("a session at full speed, million events/s", without[RUNS / 2] / 1e6, 0);
        Row.atMost("the same while it is recorded, % slower", 100 * (1 - with[RUNS / 2] / without[RUNS / 2]), 10);
        Row.atMost("bytes on disk of one of its events", bytes, 12);
    }

    private static double eventsPerSecond(Path file) throws IOException {
        SessionPlan plan = SessionPlan.of(
                Demos.find("lost-increments").orElseThrow(), Map.of("increments", "5000000"), Map.of("incrementer", 2), Map.of(), false, TraceMode.EVERY);
        try (Session session = Session.begin(plan, Speed.FULL)) {
            if (file != null) {
                session.record(file, new Authorship("", "", ""), System.err::println);
            }
            while (!session.isOver()) {
                LockSupport.parkNanos(GLANCE);
            }
            return session.tally().recorded() * 1e9 / session.elapsedNanos();
        }
    }
}
