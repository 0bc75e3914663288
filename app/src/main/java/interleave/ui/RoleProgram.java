package interleave.ui;

import interleave.demo.Demo;
import interleave.demo.Role;
import interleave.demo.Settings;
import interleave.fxml.control.CodeLine;
import interleave.model.ActorState;
import interleave.recording.Header;
import interleave.source.CProgram;
import interleave.source.JavaProgram;
import interleave.source.Listing;
import interleave.trace.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a role runs, in both languages, as lines to be shown. */
record RoleProgram(JavaProgram java, Optional<CProgram> c) {
    static RoleProgram of(Demo demo, Role role, Settings settings) {
        return new RoleProgram(JavaProgram.of(role.program().apply(settings)), CProgram.of(demo, role, settings));
    }

    /** As a recording has kept it: nothing where it has not. */
    static RoleProgram of(Header header, String role) {
        return new RoleProgram(JavaProgram.told(listings(header, role, "java")), listings(header, role, "c").stream().findFirst().map(CProgram::told));
    }

    private static List<Listing> listings(Header header, String role, String language) {
        return header.sources().stream()
                .filter(source -> role.equals(source.role()) && language.equals(source.language()))
                .map(source -> new Listing(source.file(), source.firstLine(), source.text().lines().toList()))
                .toList();
    }

    List<CodeLine> javaLines() {
        List<CodeLine> lines = new ArrayList<>();
        for (Listing listing : java.listings()) {
            if (!lines.isEmpty()) {
                lines.add(CodeLine.GAP);
            }
            lines.addAll(lines(listing));
        }
        return lines;
    }

    List<CodeLine> cLines() {
        return c.map(program -> lines(program.listing())).orElse(List.of());
    }

    private static List<CodeLine> lines(Listing listing) {
        List<CodeLine> lines = new ArrayList<>();
        for (String text : listing.lines()) {
            lines.add(new CodeLine(listing.firstLine() + lines.size(), text));
        }
        return lines;
    }

    /** Where the actor stands: as its event says, otherwise where alone its operation can stand; 0 if that is not known. */
    int javaLine(ActorState actor) {
        return actor.line() != 0 ? actor.line() : actor.operation().flatMap(java::onlyLineOf).orElse(0);
    }

    /** The line of C that does what this line of Java does, to this object; 0 if there is none. */
    int cLine(Operation operation, String object, int javaLine) {
        return c.flatMap(program -> program.lineOf(operation, object, java.rank(javaLine))).orElse(0);
    }

    /** The first line of C that performs an operation, or 0. */
    int firstStep() {
        return c.flatMap(program -> program.steps().stream().findFirst()).map(CProgram.Step::line).orElse(0);
    }
}
