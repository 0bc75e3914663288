package interleave.recording;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The markers of a recording while somebody works on them, in the order of their times, and what they were before that. Any thread. */
public final class Markers {
    private static final Comparator<Marker> ORDER = Comparator.comparingLong(Marker::time);

    private final Deque<List<Marker>> undone = new ArrayDeque<>();
    private final Deque<List<Marker>> before = new ArrayDeque<>();
    private List<Marker> all;

    public Markers(Collection<Marker> all) {
        this.all = sorted(all.stream());
    }

    static List<Marker> sorted(Stream<Marker> markers) {
        return markers.sorted(ORDER).toList();
    }

    public synchronized List<Marker> all() {
        return all;
    }

    public synchronized void add(Marker marker) {
        change(sorted(Stream.concat(all.stream(), Stream.of(marker))));
    }

    /** One that is not there is not replaced. */
    public synchronized void replace(Marker old, Marker by) {
        if (!old.equals(by) && all.contains(old)) {
            change(sorted(Stream.concat(without(old), Stream.of(by))));
        }
    }

    public synchronized void remove(Marker marker) {
        if (all.contains(marker)) {
            change(without(marker).toList());
        }
    }

    /** Two may be alike, of which one is meant. */
    private Stream<Marker> without(Marker marker) {
        int place = all.indexOf(marker);
        return Stream.concat(all.stream().limit(place), all.stream().skip(place + 1L));
    }

    private void change(List<Marker> now) {
        before.push(all);
        undone.clear();
        all = now;
    }

    /** As they were before the last change; whether there was one. */
    public synchronized boolean undo() {
        return swap(before, undone);
    }

    /** As they were before that was undone; whether there was anything. */
    public synchronized boolean redo() {
        return swap(undone, before);
    }

    private boolean swap(Deque<List<Marker>> from, Deque<List<Marker>> to) {
        if (from.isEmpty()) {
            return false;
        }
        to.push(all);
        all = from.pop();
        return true;
    }

    /** The first behind this time, ns of the monotonic clock, that is such a one. */
    public synchronized Optional<Marker> after(long time, Predicate<Marker> such) {
        return all.stream().filter(marker -> marker.time() > time).filter(such).findFirst();
    }

    /** The last before this time that is such a one. */
    public synchronized Optional<Marker> before(long time, Predicate<Marker> such) {
        return all.stream().filter(marker -> marker.time() < time).filter(such).reduce((_, later) -> later);
    }
}
