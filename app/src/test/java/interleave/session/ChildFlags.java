package interleave.session;

import interleave.actor.ActorArguments;
import interleave.demo.Demos;
import java.util.Map;

/** Prints the options of the JVM that a child runs in, one a line: for benchmarks of what a child does. */
public final class ChildFlags {
    private ChildFlags() {}

    public static void main(String[] args) {
        ActorArguments nobody = new ActorArguments("", "", 1, "", 0, Map.of(), Map.of());
        ChildCommand.of(nobody, Demos.find("lost-increments").orElseThrow()).command().stream()
                .filter(option -> option.startsWith("-XX:") || option.startsWith("-Xm") || option.startsWith("--enable"))
                .filter(option -> !option.startsWith("-XX:AOTCache"))
                .forEach(System.out::println);
    }
}
