package interleave.cli;

import interleave.session.Sweep;
import java.io.PrintWriter;

/** The sweep at the start: quiet where there was nothing. */
final class StartSweep {
    private StartSweep() {}

    static void run(PrintWriter err) {
        Sweep.Report report = Sweep.run(false);
        if (!report.removed().isEmpty()) {
            err.println("Removed " + report.removed().size() + " objects that a killed session had left.");
        }
        report.kept().forEach(left -> err.println("Left alone: " + left.kind() + " " + left.name() + ": " + left.why()));
    }
}
