package interleave.recording;

import interleave.demo.Demos;
import interleave.demo.ObjectSpec;
import interleave.demo.QueueSpec;
import interleave.model.BlockCodec;
import interleave.model.Events;
import interleave.model.Happening;
import interleave.model.Timeline;
import interleave.session.Authorship;
import interleave.session.Session;
import interleave.session.SessionPlan;
import interleave.session.Speed;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import interleave.trace.TraceMode;
import interleave.trace.WrittenEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * How fast a recording is written, opened and sought in, and how large it is. Prints one line for each, with what it is to be.
 *
 * <p>The events are those of two actors at full speed that load and store a counter and send each other a message now and then.
 */
public final class RecordingBenchmark {
    private static final double MILLION = 1e6;
    private static final int COLUMNS = 1920;
    private static final int ACTORS = 8;
    private static final int RUNS = 5;
    private static final long GLANCE = 100_000;

    private RecordingBenchmark() {}

    /** @param arguments millions of events, 10 if nothing is said */
    public static void main(String[] arguments) throws IOException {
        int millions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        long events = millions * 1_000_000L;
        Path file = Files.createTempFile("interleave-benchmark-", ".interleave");
        Files.delete(file);
        try {
            codec();
            write(file, events);
            open(file, events);
            Files.delete(file);
            sessions(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void codec() {
        BlockCodec codec = new BlockCodec();
        Load load = new Load();
        Events block = new Events();
        load.fill(block, BlockCodec.MOST_EVENTS);
        byte[] bytes = codec.encode(block);
        double encode = best(() -> codec.encode(block));
        double decode = best(() -> codec.decode(bytes));
        print("encoding, one thread, million events/s", block.size() / encode * 1e3, "at least 3", block.size() / encode * 1e3 >= 3);
        print("decoding, one thread, million events/s", block.size() / decode * 1e3, "at least 20", block.size() / decode * 1e3 >= 20);
    }

    private static double best(Runnable work) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 2_000; i++) {
            long before = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - before);
        }
        return best;
    }

    private static void write(Path file, long events) throws IOException {
        try (Timeline timeline = new Timeline(Load.OBJECTS, new SpilledBlocks())) {
            Recorder recorder = Recorder.start(timeline, header(), file, System.err::println);
            Load load = new Load();
            Events run = new Events();
            long appending = 0;
            long before = System.nanoTime();
            for (long done = 0; done < events; done += run.size()) {
                run.clear();
                load.fill(run, (int) Math.min(4_000, events - done));
                long start = System.nanoTime();
                timeline.append(run);
                appending += System.nanoTime() - start;
            }
            recorder.close();
            double whole = System.nanoTime() - before;
            print("appended to the timeline while recorded, million events/s", events / (double) appending * 1e3, "at least 5", events / (double) appending * 1e3 >= 5);
            print("made, appended and recorded to the end, million events/s", events / whole * 1e3, "at least 3", events / whole * 1e3 >= 3);
            print("bytes on disk of an event", Files.size(file) / (double) events, "at most 12", Files.size(file) <= 12 * events);
        }
    }

    private static Header header() {
        List<Header.RecordedObject> objects = Load.OBJECTS.stream().map(spec -> new Header.RecordedObject(spec, "/" + spec.name(), spec.kind(), true)).toList();
        return new Header("", "", "", "", Map.of(), List.of(), objects, List.of(), Map.of(), null, null, "every", "");
    }

    private static void open(Path file, long events) throws IOException {
        long before = System.nanoTime();
        try (Recording recording = Recording.open(file)) {
            double opened = (System.nanoTime() - before) / MILLION;
            print("opening with its index, ms", opened, "at most 1000", opened <= 1000);
            long loading = System.nanoTime();
            recording.load(() -> true);
            double rate = events * 1e3 / (System.nanoTime() - loading);
            print("loaded, with states and sums for every place, million events/s", rate, "at least 20", rate >= 20);
            Timeline timeline = recording.timeline();
            Random random = new Random(1);
            times("seeking anywhere, ms", "at most 100", 100, 200, () -> timeline.stateAt(random.nextLong(events)));
            long[] place = {events / 2};
            times("a step back, ms", "at most 16", 16, 2_000, () -> timeline.stateAt(--place[0]));
            long length = timeline.ended() - timeline.began();
            for (int share = 1; share <= 1_000_000; share *= 10) {
                long span = Math.max(COLUMNS, length / share);
                times("a view of 1/" + share + " of it, ms", "at most 2", 2, 300, () -> {
                    long from = timeline.began() + random.nextLong(length - span + 1);
                    timeline.view(from, from + span, COLUMNS);
                });
            }
            System.gc();
            double used = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / (double) (1 << 20);
            print("memory, MiB", used, "at most 512", used <= 512);
        }
    }

    /** Two real actors at full speed, with and without a recording in turn. */
    private static void sessions(Path file) throws IOException {
        double[] with = new double[RUNS];
        double[] without = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            without[i] = eventsPerSecond(null);
            with[i] = eventsPerSecond(file);
            Files.delete(file);
        }
        Arrays.sort(with);
        Arrays.sort(without);
        double slower = 100 * (1 - with[RUNS / 2] / without[RUNS / 2]);
        print("a session at full speed, million events/s", without[RUNS / 2] / MILLION, "", true);
        print("the same while it is recorded, % slower", slower, "at most 10", slower <= 10);
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

    private static void times(String what, String wanted, double most, int runs, Runnable work) {
        double[] millis = new double[runs];
        for (int i = 0; i < runs; i++) {
            long before = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - before) / MILLION;
        }
        Arrays.sort(millis);
        print(what + ", median", millis[runs / 2], wanted, millis[runs / 2] <= most);
        print("  99 of 100", millis[runs * 99 / 100], wanted, millis[runs * 99 / 100] <= most);
    }

    private static void print(String what, double measured, String wanted, boolean kept) {
        System.out.printf("%-64s %10.2f   %-14s %s%n", what, measured, wanted, kept ? "kept" : "MISSED");
    }

    /** What full speed looks like. */
    private static final class Load {
        static final List<ObjectSpec> OBJECTS = List.of(ObjectSpec.counter("counter"), new QueueSpec("queue", 10, 16));

        private final Random random = new Random(7);
        private long time = 1_000_000_000;
        private long value;
        private int next;
        private boolean begun;

        void fill(Events run, int count) {
            while (!begun && next < ACTORS) {
                run.add(new Happening.ActorAdded(time, next, "actor-" + next, "actor", next + 1));
                run.add(new Happening.ActorBegan(time, next));
                next++;
            }
            begun = true;
            while (run.size() < count) {
                next++;
                int actor = next % ACTORS;
                time += 20 + random.nextInt(60);
                if (next % 64 == 0) {
                    byte[] message = {(byte) next, (byte) (next >> 8), (byte) (next >> 16), 3};
                    run.add(actor, WrittenEvent.moved(Operation.SEND, 1, time - 900, time, message, 0));
                    time += 900;
                    run.add((actor + 1) % ACTORS, WrittenEvent.moved(Operation.RECEIVE, 1, time - 700, time, message, 0));
                } else {
                    boolean load = next % 2 == 0;
                    value += load ? 0 : 1;
                    run.add(actor, WrittenEvent.ended(load ? Operation.LOAD : Operation.STORE, 0, Outcome.DONE, 0, time - 5 - random.nextInt(20), time, value));
                }
            }
        }
    }
}
