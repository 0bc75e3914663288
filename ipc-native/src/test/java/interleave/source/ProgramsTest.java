package interleave.source;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Demo;
import interleave.demo.Demos;
import interleave.demo.ObjectSpec;
import interleave.demo.Parameter;
import interleave.demo.Role;
import interleave.demo.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every role of every demo shows a Java program and a C program that name the demo's own objects, whatever is chosen. */
class ProgramsTest {
    /** A role under some choice of its demo. */
    record Played(Demo demo, Role role, Settings settings) {
        @Override
        public String toString() {
            return demo.id() + " " + role.name() + " " + settings.values().values();
        }
    }

    static Stream<Played> roles() {
        return Demos.all().stream()
                .flatMap(demo -> choices(demo).flatMap(settings -> demo.roles().stream().map(role -> new Played(demo, role, settings))));
    }

    /** The usual settings, and each other value of each choice by itself. */
    private static Stream<Settings> choices(Demo demo) {
        List<Map<String, String>> chosen = new ArrayList<>(List.of(Map.of()));
        for (Parameter parameter : demo.parameters()) {
            if (parameter instanceof Parameter.Choice choice) {
                choice.choices().stream().filter(value -> !value.equals(choice.usual())).forEach(value -> chosen.add(new HashMap<>(Map.of(choice.key(), value))));
            }
        }
        return chosen.stream().map(values -> Settings.of(demo, values));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void javaProgramIsFoundAndItsLinesAreInNoTwoFiles(Played played) {
        JavaProgram program = JavaProgram.of(played.role().program().apply(played.settings()));

        assertThat(program.listings()).isNotEmpty().allSatisfy(listing -> assertThat(listing.lines()).isNotEmpty());
        assertThat(program.calls().navigableKeySet()).allSatisfy(
                line -> assertThat(program.listings().stream().filter(listing -> listing.contains(line))).as("line " + line).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void cProgramNamesOperationsOnDeclaredObjects(Played played) {
        CProgram program = CProgram.of(played.demo(), played.role(), played.settings()).orElseThrow(
                () -> new AssertionError("there is no interleave/demo/" + played.demo().id() + "/" + played.role().name() + ".c for " + played.settings().values()));
        Set<String> objects = played.demo().objects(played.settings()).stream().map(ObjectSpec::name).collect(toSet());

        assertThat(program.steps()).isNotEmpty().allSatisfy(step -> assertThat(objects).as("line " + step.line()).anyMatch(step::isOn));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void commentThatLooksLikeAnOperationIsOne(Played played) {
        CProgram program = CProgram.of(played.demo(), played.role(), played.settings()).orElseThrow();
        Set<Integer> steps = program.steps().stream().map(CProgram.Step::line).collect(toSet());

        for (int line = 1; line <= program.listing().lastLine(); line++) {
            if (program.listing().lines().get(line - 1).matches(".*\\S.* /\\* [a-z]+ [a-z-]+ \\*/")) {
                assertThat(steps).as(program.listing().lines().get(line - 1)).contains(line);
            }
        }
    }
}
