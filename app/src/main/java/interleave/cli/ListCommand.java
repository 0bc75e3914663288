package interleave.cli;

import interleave.demo.Demo;
import interleave.demo.DemoTexts;
import interleave.demo.Demos;
import interleave.demo.ObjectSpec;
import interleave.demo.Parameter;
import interleave.demo.Role;
import interleave.demo.Settings;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The demos. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the demos with their roles, parameters and objects.")
final class ListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Demo> demos = Demos.all();
        if (json) {
            Json.print(out, demos.stream().map(ListCommand::describe).toList());
        } else {
            demos.forEach(demo -> print(out, demo));
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> describe(Demo demo) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", demo.id());
        all.put("title", title(demo));
        all.put("topic", demo.topic().key());
        all.put("roles", demo.roles().stream().map(ListCommand::describe).toList());
        all.put("parameters", demo.parameters().stream().map(ListCommand::describe).toList());
        all.put("objects", objects(demo).stream().map(object -> Map.of("name", object.name(), "kind", object.kind())).toList());
        return all;
    }

    private static Map<String, Object> describe(Role role) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", role.name());
        all.put("usual", role.usual());
        all.put("least", role.least());
        all.put("most", role.most());
        return all;
    }

    private static Map<String, Object> describe(Parameter parameter) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("key", parameter.key());
        switch (parameter) {
            case Parameter.Whole whole -> {
                all.put("usual", whole.usualNumber());
                all.put("least", whole.least());
                all.put("most", whole.most());
            }
            case Parameter.Choice choice -> {
                all.put("usual", choice.usual());
                all.put("choices", choice.choices());
            }
        }
        return all;
    }

    private static void print(PrintWriter out, Demo demo) {
        out.printf("%-20s %s%n", demo.id(), title(demo));
        out.println("    roles       " + demo.roles().stream().map(role -> role.name() + "=" + role.usual()).collect(Collectors.joining("  ")));
        out.println("    parameters  "
                + demo.parameters().stream().map(parameter -> parameter.key() + "=" + parameter.usual()).collect(Collectors.joining("  ")));
        out.println("    objects     "
                + objects(demo).stream().map(object -> object.name() + " (" + object.kind() + ")").collect(Collectors.joining("  ")));
    }

    private static List<ObjectSpec> objects(Demo demo) {
        return demo.objects(Settings.of(demo, Map.of()));
    }

    private static String title(Demo demo) {
        return DemoTexts.of(demo, Locale.ENGLISH).getString("title");
    }
}
