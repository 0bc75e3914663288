package interleave.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import interleave.doctor.Check;
import interleave.doctor.Finding;
import java.io.PrintWriter;
import java.util.List;

/**
 * What {@code doctor} prints; as a document just as it stands here.
 *
 * @param ok whether everything that is required is there
 */
record DoctorReport(boolean ok, List<Line> checks) {
    /** A check and what came of it. */
    record Line(String id, @JsonIgnore String name, boolean ok, boolean required, String found, String remedy) {
        private static Line of(Check check) {
            Finding finding = check.examine();
            return new Line(check.id(), check.name(), finding.ok(), check.required(), finding.found(), finding.remedy());
        }

        /** A cross only for what the demos cannot do without. */
        private String mark() {
            return ok ? "✓" : required ? "✗" : "–";
        }
    }

    /** Does all checks, one after the other. */
    static DoctorReport of(List<Check> checks) {
        List<Line> lines = checks.stream().map(Line::of).toList();
        return new DoctorReport(lines.stream().allMatch(line -> line.ok() || !line.required()), lines);
    }

    void print(PrintWriter out) {
        int width = checks.stream().mapToInt(line -> line.name().length()).max().orElse(0);
        for (Line line : checks) {
            String name = line.name() + " ".repeat(width - line.name().length());
            out.println(line.mark() + " " + name + "  " + line.found());
            if (!line.remedy().isEmpty()) {
                out.println(" ".repeat(width + 4) + "→ " + line.remedy());
            }
        }
        out.println(ok ? "Everything that the demos need is there." : "The demos need what is marked ✗.");
    }
}
