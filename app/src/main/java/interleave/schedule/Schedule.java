package interleave.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The order in which operations are let through, as text {@code incrementer-1 x3, incrementer-2 x3}: each turn lets an actor do so many operations. Turns are
 * separated by commas or lines; what follows a {@code #} on a line is a remark.
 *
 * @param turns neighbouring turns are of different actors
 */
public record Schedule(List<Turn> turns) {
    private static final Pattern TURN = Pattern.compile("([A-Za-z][A-Za-z0-9-]*)(?:\\s+[x×]\\s*([0-9]{1,9}))?");

    /**
     * An actor is let do some operations.
     *
     * @param times 1 or more
     */
    public record Turn(String actor, int times) {
        @Override
        public String toString() {
            return times == 1 ? actor : actor + " x" + times;
        }
    }

    public Schedule {
        turns = join(turns);
    }

    /** Nothing is let through. */
    public static Schedule empty() {
        return new Schedule(List.of());
    }

    /** One operation of each of these actors, in this order. */
    public static Schedule of(List<String> actors) {
        return new Schedule(actors.stream().map(actor -> new Turn(actor, 1)).toList());
    }

    /**
     * Reads a schedule.
     *
     * @throws IllegalArgumentException for something that is no turn; the message names it and says what a turn looks like
     */
    public static Schedule parse(String text) {
        List<Turn> turns = new ArrayList<>();
        for (String part : text.replaceAll("#[^\\n]*", "").split("[,\\n]")) {
            if (!part.isBlank()) {
                turns.add(turn(part.strip()));
            }
        }
        return new Schedule(turns);
    }

    private static Turn turn(String text) {
        Matcher matcher = TURN.matcher(text);
        if (!matcher.matches() || "0".equals(matcher.group(2))) {
            throw new IllegalArgumentException("\"" + text + "\" is no turn of a schedule; a turn looks like: incrementer-1 x3");
        }
        return new Turn(matcher.group(1), matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2)));
    }

    private static List<Turn> join(List<Turn> turns) {
        List<Turn> joined = new ArrayList<>();
        for (Turn turn : turns) {
            if (!joined.isEmpty() && joined.getLast().actor().equals(turn.actor())) {
                joined.set(joined.size() - 1, new Turn(turn.actor(), joined.getLast().times() + turn.times()));
            } else {
                joined.add(turn);
            }
        }
        return List.copyOf(joined);
    }

    /** How many operations it lets through. */
    public int steps() {
        return turns.stream().mapToInt(Turn::times).sum();
    }

    /** One actor's name for each operation. */
    public List<String> actors() {
        List<String> actors = new ArrayList<>();
        turns.forEach(turn -> {
            for (int i = 0; i < turn.times(); i++) {
                actors.add(turn.actor());
            }
        });
        return actors;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return turns.stream().map(Turn::toString).collect(Collectors.joining(", "));
    }
}
