package interleave.recording.export;

import interleave.recording.Header;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a recording can be exported to: by the ending of the file's name. */
public enum Format {
    /** A JSON document for each event, one in a line. */
    NDJSON(".ndjson", NdjsonSink::new),
    /** A table, RFC 4180. */
    CSV(".csv", CsvSink::new),
    /** A trace for Perfetto (ui.perfetto.dev): TrackEvent protobuf. */
    PERFETTO(".pftrace", PerfettoSink::new);

    private final String ending;
    private final Opening opening;

    private interface Opening {
        EventSink open(Header header, OutputStream out) throws IOException;
    }

    Format(String ending, Opening opening) {
        this.ending = ending;
        this.opening = opening;
    }

    /** Nothing for an ending that none has. */
    public static Optional<Format> of(String name) {
        return Arrays.stream(values()).filter(format -> name.endsWith(format.ending)).findFirst();
    }

    /** For a message. */
    public static String endings() {
        return Arrays.stream(values()).map(format -> format.ending).collect(Collectors.joining(", "));
    }

    EventSink open(Header header, OutputStream out) throws IOException {
        return opening.open(header, out);
    }
}
