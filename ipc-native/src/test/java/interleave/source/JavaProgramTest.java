package interleave.source;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Demo;
import interleave.demo.Demos;
import interleave.demo.Settings;
import interleave.trace.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JavaProgramTest {
    @Test
    void showsTheMethodThatTheRoleRunsAndNothingElse() {
        List<Listing> listings = program("lost-increments", "incrementer", Map.of()).listings();

        assertThat(listings).singleElement().satisfies(listing -> {
            assertThat(listing.file()).isEqualTo("LostIncrements.java");
            assertThat(listing.lines().getFirst()).isEqualTo("    static void increment(Ipc ipc, Settings settings) {");
            assertThat(listing.lines().getLast()).isEqualTo("    }");
            assertThat(listing.lines()).anyMatch(line -> line.contains("count.load()")).anyMatch(line -> line.contains("count.store(n + 1)"));
        });
    }

    @Test
    void followsTheSettingToTheMethodOfAnotherDemo() {
        assertThat(program("guarded-increments", "incrementer", Map.of("guard", "none")).listings())
                .singleElement()
                .extracting(Listing::file)
                .isEqualTo("LostIncrements.java");
        assertThat(program("guarded-increments", "incrementer", Map.of("guard", "file-lock")).listings().getFirst().lines().getFirst())
                .contains("incrementUnderLock");
    }

    @Test
    void showsTheMethodsThatOperationsAreLeftTo() {
        List<String> shown = program("queue", "sender", Map.of()).listings().stream().flatMap(listing -> listing.lines().stream()).toList();

        assertThat(shown).anyMatch(line -> line.contains("void send(Ipc ipc")).anyMatch(line -> line.contains("queue.timedSend(")).noneMatch(line -> line.contains("isNotEnough(long"));
    }

    @Test
    void lambdaIsTheLinesThatItStandsOn() {
        List<String> file = List.of("class X {", "    List<Role> roles() {", "        return role((ipc, settings) -> {", "            ipc.openSemaphore(\"bag\");", "        });", "    }", "}");

        assertThat(LineRange.ofMethod("lambda$roles$0", 4, 5, file)).isEqualTo(new LineRange(4, 5));
        assertThat(LineRange.ofMethod("roles", 3, 3, file)).isEqualTo(new LineRange(2, 6));
    }

    @Test
    void operationThatStandsInOneLineIsFoundWithoutAnEvent() {
        JavaProgram hander = program("deadlock-two-semaphores", "lefthander", Map.of());
        JavaProgram sender = program("queue", "sender", Map.of());

        assertThat(hander.onlyLineOf(Operation.WAIT)).isEmpty();
        assertThat(hander.onlyLineOf(Operation.SEND)).isEmpty();
        assertThat(line(sender, sender.onlyLineOf(Operation.SEND).orElseThrow())).contains("queue.send(");
        assertThat(line(sender, sender.onlyLineOf(Operation.TIMED_SEND).orElseThrow())).contains("queue.timedSend(");
    }

    @Test
    void lineOfJavaLeadsToTheLineOfC() {
        Demo demo = Demos.find("deadlock-two-semaphores").orElseThrow();
        Settings settings = Settings.of(demo, Map.of());
        CProgram c = CProgram.of(demo, demo.roles().getLast(), settings).orElseThrow();
        JavaProgram java = JavaProgram.of(demo.roles().getLast().program().apply(settings));
        int firstPost = java.calls().entrySet().stream().filter(call -> call.getValue().contains("post")).findFirst().orElseThrow().getKey();

        int line = c.lineOf(Operation.POST, "left", java.rank(firstPost)).orElseThrow();

        assertThat(c.listing().lines().get(line - 1)).contains("sem_post(left)");
    }

    @Test
    void amongSeveralLinesOfOneOperationTheOneOfTheSameRankIsMeant() {
        CProgram program = new CProgram(new Listing("x.c", 1, List.of()), List.of(
                new CProgram.Step(3, Operation.WAIT, List.of("fork-*")), new CProgram.Step(4, Operation.WAIT, List.of("fork-*", "room")), new CProgram.Step(9, Operation.POST, List.of("room"))));

        assertThat(program.lineOf(Operation.WAIT, "fork-2", 1)).contains(4);
        assertThat(program.lineOf(Operation.WAIT, "fork-2", 0)).contains(3);
        assertThat(program.lineOf(Operation.WAIT, "room", 0)).contains(4);
        assertThat(program.lineOf(Operation.POST, "fork-1", 0)).isEmpty();
    }

    private static String line(JavaProgram program, int number) {
        Listing listing = program.listings().stream().filter(each -> each.contains(number)).findFirst().orElseThrow();
        return listing.lines().get(number - listing.firstLine());
    }

    private static JavaProgram program(String id, String role, Map<String, String> chosen) {
        Demo demo = Demos.find(id).orElseThrow();
        return JavaProgram.of(demo.roles().stream().filter(each -> each.name().equals(role)).findFirst().orElseThrow().program().apply(Settings.of(demo, chosen)));
    }
}
