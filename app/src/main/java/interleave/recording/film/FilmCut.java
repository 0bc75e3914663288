package interleave.recording.film;

import interleave.model.Events;
import interleave.model.Timeline;
import java.util.Map;
import java.util.TreeMap;

/** Which moment of a recording a film shows when: each in its time, or long silences shortened; the end stands for a while. */
public final class FilmCut {
    private static final double NANOS = 1e9;
    /** What is left of a silence that lasts longer, and how long the end stands; in the time of who watches. */
    private static final long SILENCE = 1_500_000_000;
    private static final long AT_THE_END = 2_000_000_000;

    private final long ends;
    private final double speed;
    private final long length;
    /** By how much of the session was shown before, the moment that is shown then: where something was left out, a new piece begins. */
    private final TreeMap<Long, Long> pieces = new TreeMap<>();

    /**
     * @param from ns of the monotonic clock
     * @param ends ns of the monotonic clock
     */
    public FilmCut(Timeline timeline, long from, long ends, FilmPace pace) {
        this.ends = Math.max(from, ends);
        this.speed = pace.speed();
        pieces.put(0L, from);
        this.length = pace.shortensSilences() ? shortened(timeline, from) : this.ends - from;
    }

    private long shortened(Timeline timeline, long from) {
        long longest = (long) (SILENCE * speed);
        long last = from;
        long left = 0;
        long event = timeline.indexAt(from);
        while (last < ends) {
            Events run = timeline.eventsFrom(event, timeline.size());
            event += run.size();
            for (int i = 0; i < Math.max(1, run.size()); i++) {
                long next = run.size() == 0 ? ends : Math.clamp(run.time(i), last, ends);
                if (next - last > longest) {
                    left += next - last - longest;
                    pieces.put(next - from - left, next);
                }
                last = next;
            }
        }
        return ends - from - left;
    }

    /** How many frames it has. */
    public long frames(int framesPerSecond) {
        return Math.max(1, (long) Math.ceil(lasts(length, speed) / NANOS * framesPerSecond));
    }

    /** How long somebody watches so much of a session, ns. */
    public static long lasts(long length, double speed) {
        return (long) (length / speed) + AT_THE_END;
    }

    /** How long it is, of the session's time, ns. */
    public long length() {
        return length;
    }

    /** The moment that is shown so many seconds after its beginning, ns of the monotonic clock. */
    public long timeAt(double seconds) {
        long shown = (long) (seconds * NANOS * speed);
        Map.Entry<Long, Long> piece = pieces.floorEntry(shown);
        return Math.min(ends, piece.getValue() + shown - piece.getKey());
    }
}
