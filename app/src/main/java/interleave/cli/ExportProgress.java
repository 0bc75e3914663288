package interleave.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** How far something has come, now and then, on standard error. */
final class ExportProgress {
    private static final long APART_NANOS = 500_000_000;
    private static final double NANOS = 1e9;

    private final PrintWriter err;
    private final long began = System.nanoTime();
    private long told = began;

    ExportProgress(PrintWriter err) {
        this.err = err;
    }

    /** So many of so many. */
    void tell(long done, long all) {
        long now = System.nanoTime();
        if (now - told > APART_NANOS && done > 0) {
            told = now;
            double left = (now - began) / NANOS * Math.max(0, all - done) / done;
            err.printf(Locale.ROOT, "%3.0f %%, %.0f s left%n", 100.0 * done / Math.max(1, all), left);
        }
    }
}
