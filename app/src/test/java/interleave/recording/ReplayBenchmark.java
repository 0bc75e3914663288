package interleave.recording;

import interleave.model.Timeline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/**
 * How soon a recording is open, how fast it is sought in, drawn and played, and how much memory that takes. Prints one line for each, with what it is to be. The argument is the file, with an
 * index or without.
 *
 * <p>Views are drawn in a runtime that has drawn some, as a window has that was looked at for a few seconds; its first ones take as long as one frame may.
 */
public final class ReplayBenchmark {
    private static final int COLUMNS = 1920;
    private static final int FRAMES = 1_200;
    private static final int FRAMES_A_SECOND = 60;

    private ReplayBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        long before = System.nanoTime();
        long processorBefore = Processor.nanos();
        try (Recording recording = Recording.open(Path.of(arguments[0]))) {
            Timeline timeline = recording.timeline();
            if (recording.isLoaded()) {
                timeline.stateAt(timeline.indexAt(timeline.began()));
                timeline.view(timeline.began(), timeline.ended(), COLUMNS);
                Row.atMost("open with its index, the first state and view drawn, ms", (System.nanoTime() - before) / 1e6, 1_000);
                Row.atMost("  of the processor", (Processor.nanos() - processorBefore) / 1e6, 1_000);
                long looking = System.nanoTime();
                recording.load(() -> true);
                Row.atMost("looked through for damage meanwhile, ms", (System.nanoTime() - looking) / 1e6, 5_000);
            } else {
                Row.atMost("open without its index, found anew, ms", (System.nanoTime() - before) / 1e6, 5_000);
                long loading = System.nanoTime();
                long processor = Processor.nanos();
                recording.load(() -> true);
                Row.atLeast("all worked out anew, million events/s", recording.events() * 1e3 / (System.nanoTime() - loading), 20);
                Row.atLeast("  of the processor", recording.events() * 1e3 / (Processor.nanos() - processor), 20);
            }
            recording.damage().ifPresent(damage -> System.err.println(damage.of(Path.of(arguments[0]))));
            look(timeline);
        }
        Row.memory(512);
    }

    private static void look(Timeline timeline) {
        Random random = new Random(1);
        long events = timeline.size();
        Row.turns("seeking anywhere", 100, 400, () -> timeline.stateAt(random.nextLong(events)));
        long[] place = {events / 2};
        Row.turns("a step back", 16, 2_000, () -> timeline.stateAt(--place[0]));
        long length = timeline.ended() - timeline.began();
        for (int share = 1; share <= 1_000_000; share *= 10) {
            long span = Math.max(COLUMNS, length / share);
            Runnable view = () -> {
                long from = timeline.began() + random.nextLong(length - span + 1);
                timeline.view(from, from + span, COLUMNS);
            };
            Row.turns("the first views of 1/" + share + " of it", 16, 100, view);
            Row.turns("  later ones", 2, 400, view);
        }
        for (int slower : new int[] {1, 1_000}) {
            long[] at = {timeline.began()};
            Row.turns("a frame while it is played at 1/" + slower + " of its speed", 16, FRAMES, () -> {
                at[0] = Math.min(timeline.ended(), at[0] + 1_000_000_000L / FRAMES_A_SECOND / slower);
                timeline.stateAt(timeline.indexAt(at[0]));
                timeline.view(at[0] - length / 100, at[0] + length / 100, COLUMNS);
            });
        }
    }
}
