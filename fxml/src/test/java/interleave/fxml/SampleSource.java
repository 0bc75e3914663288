package interleave.fxml;

import interleave.fxml.control.Arrow;
import interleave.fxml.control.Lane;
import interleave.fxml.control.Span;
import interleave.fxml.control.Tick;
import interleave.fxml.control.TimelineSource;
import interleave.fxml.control.TimelineStretch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A session made up of a few long spans, for tests and their pictures alone. */
public final class SampleSource implements TimelineSource {

    private static final int FEW = 2000;

    private final List<Sample> lanes = new ArrayList<>();
    private final List<Arrow> arrows;
    private int asked;

    /** Ascending; spans[i] lasts from bounds[i] to bounds[i + 1]. */
    public record Sample(String name, int accent, long[] bounds, Span[] spans, long[] ticks) {
    }

    public SampleSource(List<Sample> lanes, List<Arrow> arrows) {
        this.lanes.addAll(lanes);
        this.arrows = arrows;
    }

    /** Actors that run, are held, blocked and stopped by turns. */
    static SampleSource of(int actors) {
        return new SampleSource(IntStream.range(0, actors).mapToObj(SampleSource::sample).toList(), actors < 2 ? List.of()
                : List.of(new Arrow(0, 1_400_000_000L, 1, 1_850_000_000L), new Arrow(1, 4_600_000_000L, 0, 4_750_000_000L)));
    }

    private static Sample sample(int lane) {
        var spans = 10;
        var bounds = new long[spans + 1];
        var kinds = new Span[spans];
        var ticks = new ArrayList<Long>();
        bounds[0] = lane % 4 * 300_000_000L;
        for (var i = 0; i < spans; i++) {
            kinds[i] = Span.values()[(i + lane) % (i % 5 == 4 ? 4 : 3)];
            bounds[i + 1] = bounds[i] + (400 + 350 * ((i * 7 + lane * 3) % 4)) * 1_000_000L;
            for (var tick = bounds[i] + 90_000_000L; kinds[i] == Span.RUNNING && tick < bounds[i + 1]; tick += 180_000_000L) {
                ticks.add(tick);
            }
        }
        return new Sample("incrementer-" + (lane + 1), lane % 2, bounds, kinds, ticks.stream().mapToLong(x -> x).toArray());
    }

    /** How often something was asked for. */
    public int asked() {
        return asked;
    }

    @Override
    public long end() {
        return lanes.stream().mapToLong(lane -> lane.bounds()[lane.bounds().length - 1]).max().orElse(0);
    }

    @Override
    public TimelineStretch stretch(long from, long to, int columns) {
        asked++;
        return new TimelineStretch(lanes.stream().map(lane -> lane(lane, from, to, columns)).toList(), arrows);
    }

    private static Lane lane(Sample sample, long from, long to, int columns) {
        var shares = new float[Span.values().length][columns];
        var operations = new float[columns];
        var perNano = (double) columns / (to - from);
        for (var i = 0; i < sample.spans().length; i++) {
            var left = Math.clamp((sample.bounds()[i] - from) * perNano, 0, columns);
            var right = Math.clamp((sample.bounds()[i + 1] - from) * perNano, 0, columns);
            for (var x = (int) left; x < Math.ceil(right); x++) {
                shares[sample.spans()[i].ordinal()][x] += (float) (Math.min(right, x + 1) - Math.max(left, x));
            }
        }
        var ticks = Arrays.stream(sample.ticks()).filter(time -> time >= from && time < to).toArray();
        for (var tick : ticks) {
            operations[(int) ((tick - from) * perNano)]++;
        }
        return new Lane(sample.name(), sample.accent(), shares, operations, ticks.length > FEW ? new long[0] : ticks,
                i -> new Tick(ticks[i] - 1200, ticks[i], "store 42", List.of(new Tick.Fact("object", "counter"), new Tick.Fact("value", "42"))));
    }
}
