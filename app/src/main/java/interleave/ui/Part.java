package interleave.ui;

import interleave.demo.Demo;
import interleave.demo.Role;
import interleave.demo.Settings;
import interleave.recording.Header;
import java.util.List;
import java.util.function.Supplier;

/**
 * Who may be on the stage.
 *
 * @param role its name
 * @param side where its cards stand
 * @param program what it runs; worked out when it is looked at
 */
record Part(String role, Role.Side side, Supplier<RoleProgram> program) {
    static List<Part> of(Demo demo, Settings settings) {
        return demo.roles().stream().map(role -> new Part(role.name(), role.side(), () -> RoleProgram.of(demo, role, settings))).toList();
    }

    /** As a recording tells of them. */
    static List<Part> of(Header header) {
        return header.roles().stream().map(role -> new Part(role.name(), role.side(), () -> RoleProgram.of(header, role.name()))).toList();
    }
}
