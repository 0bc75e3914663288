package interleave.cli;

import interleave.recording.Marker;
import interleave.recording.Recording;
import interleave.recording.Showing;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** A marker as it is typed. */
final class MarkerOptions {
    @Option(names = "--add", required = true, paramLabel = "\"TIME TITLE\"", description = "One more, so long after the beginning: --add \"12.5s Who is next?\"")
    private String added;

    @Option(names = "--note", paramLabel = "TEXT", description = "What is to be seen there.")
    private String note;

    @Option(names = "--chapter", description = "Something new begins there.")
    private boolean chapter;

    @Option(names = "--stop", description = "Playback stops there.")
    private boolean stop;

    @Option(names = "--question", paramLabel = "TEXT", description = "Playback stops there, and this is asked.")
    private String question;

    @Option(names = "--answer", paramLabel = "TEXT", description = "One to choose from; once for each.")
    private List<String> answers = List.of();

    @Option(names = "--right", paramLabel = "N", description = "The number of an answer that is right, from 1.")
    private List<Integer> right = List.of();

    @Option(names = "--explanation", paramLabel = "TEXT", description = "Told to whoever has answered.")
    private String explanation;

    /** @param recording is loaded for it */
    Marker marker(CommandSpec spec, Recording recording) throws IOException {
        Showing showing = Showing.of(recording);
        String[] words = added.strip().split("\\s+", 2);
        long time = showing.began() + duration(spec, words[0]).toNanos();
        if (time > showing.ended()) {
            throw DemoArgument.misuse(spec, "--add=" + added + " is not possible; the recording ends after " + (showing.ended() - showing.began()) / 1_000_000 + "ms");
        }
        if (right.stream().anyMatch(number -> number < 1 || number > answers.size())) {
            throw DemoArgument.misuse(spec, "--right=" + right + " is not possible; there are " + answers.size() + " answers");
        }
        recording.load(() -> true);
        List<Marker.Answer> choice = IntStream.rangeClosed(1, answers.size()).mapToObj(number -> new Marker.Answer(answers.get(number - 1), right.contains(number))).toList();
        return new Marker(recording.timeline().indexAt(time), time, words.length > 1 ? words[1] : "", note, chapter, stop, question, choice, explanation);
    }

    private Duration duration(CommandSpec spec, String time) {
        try {
            return new DurationConverter().convert(time);
        } catch (TypeConversionException e) {
            throw DemoArgument.misuse(spec, "--add=" + added + " is not possible: " + e.getMessage());
        }
    }
}
