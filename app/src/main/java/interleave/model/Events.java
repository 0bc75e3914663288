package interleave.model;

import interleave.trace.Kind;
import interleave.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A run of events, in columns: actors' events as they come out of the ring, and {@link Happening}s between them. Four words an event and no objects, because there may be
 * millions a second.
 */
public final class Events {
    /** Stands where an actor's event has the code of its {@link Kind}. */
    public static final int HAPPENING = 255;

    private static final int STRIDE = 4;
    private static final int FIRST_CAPACITY = 256;

    private long[] words = new long[FIRST_CAPACITY * STRIDE];
    private int size;
    private final List<Moved> moved = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();

    /** A message that was sent or received. */
    record Moved(long identity, long first, long second, int length, int priority) {}

    /** Takes a copy of an event of an actor, 0 to 65,535. */
    public void add(int actor, TraceEvent event) {
        long value = event.value();
        boolean message = event.identity() != 0;
        if (message) {
            value = moved.size();
            moved.add(new Moved(event.identity(), event.first(), event.second(), (int) event.value(), event.priority()));
        }
        append(
                event.kindCode() | event.operationCode() << 8 | event.object() << 16 | event.outcomeCode() << 24 | (long) actor << 32 | (long) event.line() << 48,
                event.ended(),
                event.duration() << 1 | (message ? 1 : 0),
                value);
    }

    public void add(Happening happening) {
        happenings.add(happening);
        append(HAPPENING, happening.time(), 0, happenings.size() - 1L);
    }

    /** Takes a copy of one event of another run. */
    public void add(Events other, int i) {
        if (other.kind(i) == HAPPENING) {
            add(other.happening(i));
            return;
        }
        int at = i * STRIDE;
        long value = other.words[at + 3];
        if (other.isMessage(i)) {
            moved.add(other.moved.get((int) value));
            value = moved.size() - 1L;
        }
        append(other.words[at], other.words[at + 1], other.words[at + 2], value);
    }

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
        moved.clear();
        happenings.clear();
    }

    /** Forgets the first events. */
    public void removeFirst(int count) {
        if (count == size) {
            clear();
        } else if (count > 0) {
            forgetMessages(count);
            System.arraycopy(words, count * STRIDE, words, 0, (size - count) * STRIDE);
            size -= count;
        }
    }

    /** Those of the first events; the later ones move down in the list. */
    private void forgetMessages(int count) {
        int forgotten = 0;
        for (int i = 0; i < size; i++) {
            if (!isMessage(i)) {
                continue;
            }
            if (i < count) {
                forgotten++;
            } else {
                words[i * STRIDE + 3] -= forgotten;
            }
        }
        moved.subList(0, forgotten).clear();
    }

    /** The code of a {@link Kind}, or {@link #HAPPENING}. */
    public int kind(int i) {
        return (int) words[i * STRIDE] & 0xFF;
    }

    /** The code of an {@link interleave.trace.Operation}. */
    public int operation(int i) {
        return (int) words[i * STRIDE] >>> 8 & 0xFF;
    }

    public int object(int i) {
        return (int) words[i * STRIDE] >>> 16 & 0xFF;
    }

    /** The code of an {@link interleave.trace.Outcome}. */
    public int outcome(int i) {
        return (int) words[i * STRIDE] >>> 24 & 0xFF;
    }

    public int actor(int i) {
        return (int) (words[i * STRIDE] >>> 32) & 0xFFFF;
    }

    public int line(int i) {
        return (int) (words[i * STRIDE] >>> 48) & 0xFFFF;
    }

    /** When it ended or happened, ns of the monotonic clock. */
    public long time(int i) {
        return words[i * STRIDE + 1];
    }

    /** In ns. */
    public long duration(int i) {
        return words[i * STRIDE + 2] >>> 1;
    }

    public boolean isMessage(int i) {
        return (words[i * STRIDE + 2] & 1) != 0;
    }

    /** See {@link TraceEvent#value()}; of a message: its length. */
    public long value(int i) {
        return isMessage(i) ? message(i).length() : words[i * STRIDE + 3];
    }

    Moved message(int i) {
        return moved.get((int) words[i * STRIDE + 3]);
    }

    public Happening happening(int i) {
        return happenings.get((int) words[i * STRIDE + 3]);
    }

    private void append(long head, long time, long duration, long value) {
        int at = size * STRIDE;
        if (at == words.length) {
            words = Arrays.copyOf(words, 2 * words.length);
        }
        words[at] = head;
        words[at + 1] = time;
        words[at + 2] = duration;
        words[at + 3] = value;
        size++;
    }
}
