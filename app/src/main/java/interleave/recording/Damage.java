package interleave.recording;

import java.nio.file.Path;

/** What is missing of a recording that can be shown all the same. */
public sealed interface Damage {
    /** Whoever wrote it was ended before it could end the file. All of so many events can be read. */
    record Unended(long events) implements Damage {}

    /**
     * Nothing can be read behind a place in the file.
     *
     * @param readable so many bytes can be
     * @param events so many are in those
     */
    record CutOff(long readable, long bytes, long events) implements Damage {}

    /** After so many of its events no more can be read. */
    record Torn(long events, long all) implements Damage {}

    /** So many of its events cannot be read, but those before and behind them. */
    record Holes(long lost, long all) implements Damage {}

    /** It could not be read any further, for a reason that lies outside of it. */
    record Unread(String cause) implements Damage {}

    /** Whether nothing is lost but the end of the file, see {@link Recording#repair}. */
    default boolean isRepairable() {
        return switch (this) {
            case Unended _, CutOff _ -> true;
            case Torn _, Holes _, Unread _ -> false;
        };
    }

    /** In a sentence. */
    default String of(Path file) {
        return switch (this) {
            case Unended(long events) -> file + " was not ended as it should be, but all that is in it can be read: " + events + " events";
            case CutOff(long readable, long bytes, long events) -> file + " was cut off or is damaged: " + readable + " of its " + bytes + " bytes can be read, with " + events + " events";
            case Torn(long events, long all) -> file + " is damaged: its events end after " + events + " of " + all;
            case Holes(long lost, long all) -> file + " is damaged: " + lost + " of its " + all + " events cannot be read; what is before and behind them is shown";
            case Unread(String cause) -> file + " cannot be read to its end (" + cause + "); what was read before is shown";
        };
    }
}
