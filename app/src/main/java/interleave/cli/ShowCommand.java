package interleave.cli;

import interleave.session.SessionPlan;
import interleave.session.Speed;
import interleave.trace.TraceMode;
import interleave.ui.StagePictures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays demos without a window, for their pictures. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Plays a demo without a window, says what happens, and leaves a picture of the stage. "
                + "Without a demo: lost-increments and semaphore-bag, with pictures of the window.")
final class ShowCommand implements Callable<Integer> {
    private static final double SMALLEST = 1;
    private static final double LARGEST = 4;

    @Spec
    private CommandSpec spec;

    @ArgGroup(exclusive = false)
    private DemoOptions demo;

    @Option(names = "--picture", paramLabel = "FILE", description = "The picture of the demo's stage, PNG or SVG by its ending (DEMO.png).")
    private Path picture;

    @Option(names = "--scale", paramLabel = "N", defaultValue = "1", description = "How large a PNG is: 1 to 4 (${DEFAULT-VALUE}).")
    private double scale;

    @Option(names = "--speed", paramLabel = "N", defaultValue = "5", description = "How many operations a second each actor does (${DEFAULT-VALUE}).")
    private double speed;

    @Option(
            names = "--for",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            defaultValue = "5s",
            description = "When the picture is taken, if the demo is not over before (${DEFAULT-VALUE}).")
    private Duration duration;

    @Option(names = "--to", paramLabel = "DIRECTORY", defaultValue = "interleave-pictures", description = "Without a demo: where the pictures go.")
    private Path directory;

    @Override
    public Integer call() {
        check();
        if (demo == null) {
            return Show.to(directory) ? ExitCode.DONE : ExitCode.FAILED;
        }
        SessionPlan plan = DemoArgument.checked(spec, () -> demo.plan(spec, Map.of(), false, TraceMode.EVERY));
        Path file = picture == null ? Path.of(plan.demo().id() + ".png") : picture;
        return Show.one(plan, Speed.of(speed), duration, file, scale) ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void check() {
        if (picture != null && demo == null) {
            throw DemoArgument.misuse(spec, "--picture needs a demo; see: interleave list");
        }
        if (picture != null && !StagePictures.isPicture(picture)) {
            throw DemoArgument.misuse(spec, "a picture ends in .png or .svg, and " + picture + " does not");
        }
        if (!(scale >= SMALLEST && scale <= LARGEST)) {
            throw DemoArgument.misuse(spec, "--scale=" + scale + " is not possible; it is 1 to 4");
        }
        if (!(speed > 0)) {
            throw DemoArgument.misuse(spec, "--speed=" + speed + " is not possible; it is more than 0");
        }
    }
}
