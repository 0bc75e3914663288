package interleave.cli;

import interleave.recording.Showing;
import interleave.recording.film.FilmPace;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** From when to when a film goes, and how fast. */
final class FilmOptions {
    @Option(names = "--fps", paramLabel = "N", description = "How many frames a second a film has (30, a .gif 10).")
    private Integer framesPerSecond;

    @Option(names = "--speed", paramLabel = "N", defaultValue = "1", description = "How much faster than it was a film goes: 0.5 is half as fast (${DEFAULT-VALUE}).")
    private double speed;

    @Option(names = "--from", paramLabel = "TIME", converter = DurationConverter.class, description = "Where a film begins, from the beginning of the recording.")
    private Duration from;

    @Option(names = "--until", paramLabel = "TIME", converter = DurationConverter.class, description = "Where a film ends, from the beginning of the recording.")
    private Duration until;

    @Option(names = "--skip-silences", description = "Leaves little of a time in which nothing happens.")
    private boolean skipsSilences;

    FilmPace pace(CommandSpec spec) {
        if (framesPerSecond != null && framesPerSecond < 1) {
            throw DemoArgument.misuse(spec, "--fps=" + framesPerSecond + " is not possible; a film has at least one frame a second");
        }
        return DemoArgument.checked(spec, () -> new FilmPace(framesPerSecond == null ? 0 : framesPerSecond, speed, skipsSilences));
    }

    /** The part that is asked for. */
    Showing of(CommandSpec spec, Showing all) {
        if (from != null && until != null && from.compareTo(until) >= 0) {
            throw DemoArgument.misuse(spec, "--from has to be before --until");
        }
        return new Showing(from == null ? all.began() : all.after(from), until == null ? all.ended() : all.after(until));
    }
}
