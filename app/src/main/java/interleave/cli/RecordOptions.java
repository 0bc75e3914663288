package interleave.cli;

import interleave.demo.DemoTexts;
import interleave.session.Authorship;
import interleave.session.Session;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Where a run is recorded, and what is said about it. */
final class RecordOptions {
    @Option(names = "--record", paramLabel = "FILE", description = "Write everything into this file, which must not be there yet; its usual ending is .interleave.")
    private Path file;

    @Option(names = "--title", paramLabel = "TEXT", description = "The title of the recording; otherwise that of the demo.")
    private String title;

    @Option(names = "--author", paramLabel = "TEXT", defaultValue = "", description = "Who has recorded it.")
    private String author;

    @Option(names = "--notes", paramLabel = "TEXT", defaultValue = "", description = "What to look for.")
    private String notes;

    boolean isAsked() {
        return file != null;
    }

    /** @throws IOException if the file cannot be made */
    void start(Session session, PrintWriter err) throws IOException {
        if (isAsked()) {
            String what = title == null ? DemoTexts.of(session.plan().demo(), Locale.ENGLISH).getString("title") : title;
            session.record(file, new Authorship(what, author, notes), err::println);
        }
    }
}
