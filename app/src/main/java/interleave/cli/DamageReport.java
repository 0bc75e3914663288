package interleave.cli;

import interleave.recording.Recording;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Says what is missing of a recording, and what helps. */
final class DamageReport {
    private DamageReport() {}

    static void print(PrintWriter err, Path file, Recording recording) {
        recording.damage().ifPresent(damage -> err.println(damage.of(file) + (damage.isRepairable() ? "; it opens at once after: interleave repair " + file : "")));
    }
}
