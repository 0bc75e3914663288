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

    /** A kind and an operation that there are not. */
    private static final long UNKNOWN = 0xFFFE;
    private static final int STRIDE = 4;
    private static final int FIRST_CAPACITY = 256;
    private static final int ROUNDED_AWAY = 20;
    private static final int PART_SHIFT = 48;
    /** Some 39 hours: whatever took longer is said to have taken so long. */
    private static final long LONGEST = (1L << PART_SHIFT - 1) - 1;

    private long[] words;
    private int size;
    private final List<Moved> moved = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();
    /** How many of each were forgotten: what a word says is the number among all that there ever were. */
    private long forgottenMoved;
    private long forgottenHappenings;

    /**
     * A message that was sent or received, see {@link interleave.trace.MessageDigest}.
     *
     * @param first bytes 0 to 7
     * @param second bytes 8 to 15
     */
    public record Moved(long identity, long first, long second, int length, int priority) {}

    public Events() {
        this(FIRST_CAPACITY);
    }

    /** So many events of which nothing is known but that they were, and when at the earliest: they have no effect. */
    void addUnknown(int count, long time) {
        for (int i = 0; i < count; i++) {
            append(UNKNOWN, time, 0, 0);
        }
    }

    /** With room for so many. */
    Events(int capacity) {
        words = new long[Math.max(1, capacity) * STRIDE];
    }

    /** Takes a copy of an event of an actor, 0 to 65,535. */
    public void add(int actor, TraceEvent event) {
        long value = event.value();
        boolean message = event.identity() != 0;
        if (message) {
            value = forgottenMoved + moved.size();
            moved.add(new Moved(event.identity(), event.first(), event.second(), (int) event.value(), event.priority()));
        }
        append(
                event.kindCode() | event.operationCode() << 8 | event.object() << 16 | event.outcomeCode() << 24 | (long) actor << 32 | (long) event.line() << 48,
                event.ended(),
                Math.min(event.duration(), LONGEST) << 1 | (message ? 1 : (long) event.part() << PART_SHIFT),
                value);
    }

    public void add(Happening happening) {
        append(HAPPENING, happening.time(), 0, forgottenHappenings + happenings.size());
        happenings.add(happening);
    }

    /** An actor's event that moved no message. */
    void add(long head, long time, long duration, int part, long value) {
        append(head, time, (duration & LONGEST) << 1 | (long) part << PART_SHIFT, value);
    }

    /** An actor's event that moved a message. */
    void add(long head, long time, long duration, Moved message) {
        append(head, time, (duration & LONGEST) << 1 | 1, forgottenMoved + moved.size());
        moved.add(message);
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
            value = forgottenMoved + moved.size();
            moved.add(other.message(i));
        }
        append(other.words[at], other.words[at + 1], other.words[at + 2], value);
    }

    /**
     * Takes a copy of an actor's events of another run: of the first one, and of those behind it that happened before the limit.
     *
     * @return the index of the first that was not taken
     */
    public int addUntil(long limit, Events other, int first) {
        int i = first;
        do {
            add(other, i++);
        } while (i < other.size && other.time(i) < limit);
        return i;
    }

    /** Another run of the same events. */
    Events copy() {
        Events copy = new Events(0);
        copy.words = Arrays.copyOf(words, Math.max(1, size) * STRIDE);
        copy.size = size;
        copy.moved.addAll(moved);
        copy.happenings.addAll(happenings);
        copy.forgottenMoved = forgottenMoved;
        copy.forgottenHappenings = forgottenHappenings;
        return copy;
    }

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
        moved.clear();
        happenings.clear();
        forgottenMoved = 0;
        forgottenHappenings = 0;
    }

    /** Forgets the first events. */
    public void removeFirst(int count) {
        if (count == size) {
            clear();
        } else if (count > 0) {
            forgetBeside(count);
            System.arraycopy(words, count * STRIDE, words, 0, (size - count) * STRIDE);
            size -= count;
        }
    }

    /** The messages and happenings of the first events: those of the later ones keep their numbers. */
    private void forgetBeside(int count) {
        int messages = 0;
        int others = 0;
        for (int i = 0; i < count; i++) {
            if (kind(i) == HAPPENING) {
                others++;
            } else if (isMessage(i)) {
                messages++;
            }
        }
        moved.subList(0, messages).clear();
        happenings.subList(0, others).clear();
        forgottenMoved += messages;
        forgottenHappenings += others;
    }

    /** Kind, operation, object, outcome, actor and line in one: see {@link #add(int, TraceEvent)}. */
    long head(int i) {
        return words[i * STRIDE];
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

    /**
     * Whether it is certain which of the two was first. An actor does one thing after the other; of two actors one must have ended what it did before the other began.
     * Of a {@link Happening} is known only when it had not been yet.
     */
    public boolean isOrderProvable(int i, int j) {
        boolean sameActor = kind(i) != HAPPENING && kind(j) != HAPPENING && actor(i) == actor(j);
        return sameActor || endedBeforeBeginning(i, j) || endedBeforeBeginning(j, i);
    }

    private boolean endedBeforeBeginning(int i, int j) {
        return kind(i) != HAPPENING && time(i) < earliest(j);
    }

    /** When it began at the earliest, ns: a duration of more than a second was rounded down, by that much earlier it may have begun. */
    long earliest(int i) {
        return time(i) - duration(i) - (duration(i) >>> ROUNDED_AWAY);
    }

    /** In ns. */
    public long duration(int i) {
        return words[i * STRIDE + 2] >>> 1 & LONGEST;
    }

    /** See {@link TraceEvent#part()}. */
    public int part(int i) {
        return (int) (words[i * STRIDE + 2] >>> PART_SHIFT);
    }

    public boolean isMessage(int i) {
        return (words[i * STRIDE + 2] & 1) != 0;
    }

    /** See {@link TraceEvent#value()}; of a message: its length. */
    public long value(int i) {
        return isMessage(i) ? message(i).length() : words[i * STRIDE + 3];
    }

    /** Where {@link #isMessage} says that there was one. */
    public Moved message(int i) {
        return moved.get((int) (words[i * STRIDE + 3] - forgottenMoved));
    }

    public Happening happening(int i) {
        return happenings.get((int) (words[i * STRIDE + 3] - forgottenHappenings));
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
