package interleave.cli;

import interleave.demo.Demo;
import interleave.demo.Demos;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a demo is asked for on the command line, checked: what is wrong is wrong usage. */
final class DemoArgument {
    private DemoArgument() {}

    static Demo find(CommandSpec spec, String id) {
        return Demos.find(id).orElseThrow(() -> misuse(spec,
                "there is no demo \"" + id + "\"; there are " + Demos.all().stream().map(Demo::id).collect(Collectors.joining(", "))));
    }

    /** What an {@link IllegalArgumentException} says is said of the usage. */
    static <T> T checked(CommandSpec spec, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw misuse(spec, e.getMessage());
        }
    }

    static ParameterException misuse(CommandSpec spec, String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
