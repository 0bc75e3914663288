package interleave.cli;

import interleave.ui.Canvas;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How large what is seen becomes, and how it looks. */
final class CanvasOptions {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

    @Option(names = "--size", paramLabel = "WxH", defaultValue = "1280x800", description = "How large a picture or a film is; 3840x2160 is for a 4K screen (${DEFAULT-VALUE}).")
    private String size;

    @Option(
            names = "--scale",
            paramLabel = "N",
            defaultValue = "1",
            description = "So many pixels for each of these: 2 is a picture twice as sharp (${DEFAULT-VALUE}).")
    private double scale;

    @Option(names = "--theme", paramLabel = "THEME", defaultValue = "light", description = "light, dark or contrast (${DEFAULT-VALUE}).")
    private Canvas.Tone tone;

    @Option(names = "--language", paramLabel = "LANGUAGE", description = "en or de; otherwise yours.")
    private String language;

    Canvas canvas(CommandSpec spec) {
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches()) {
            throw DemoArgument.misuse(spec, "--size=" + size + " is not possible; a size looks like 1280x800");
        }
        if (!(scale > 0)) {
            throw DemoArgument.misuse(spec, "--scale=" + scale + " is not possible; it is more than 0");
        }
        return DemoArgument.checked(spec, () -> new Canvas(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), scale, tone, language(spec)));
    }

    private Locale language(CommandSpec spec) {
        return switch (language) {
            case null -> Locale.getDefault();
            case "en" -> Locale.ENGLISH;
            case "de" -> Locale.GERMAN;
            default -> throw DemoArgument.misuse(spec, "--language=" + language + " is not possible; it is en or de");
        };
    }
}
