package interleave.recording.export;

import interleave.recording.Header;
import java.io.IOException;
import java.io.OutputStream;

/** For which other programs the events of a recording can be written. */
public enum Format {
    /** A JSON document for each event, one in a line. */
    NDJSON(NdjsonSink::new),
    /** A table, RFC 4180. */
    CSV(CsvSink::new),
    /** A trace for Perfetto (ui.perfetto.dev): TrackEvent protobuf. */
    PERFETTO(PerfettoSink::new);

    private final Opening opening;

    private interface Opening {
        EventSink open(Header header, OutputStream out) throws IOException;
    }

    Format(Opening opening) {
        this.opening = opening;
    }

    EventSink open(Header header, OutputStream out) throws IOException {
        return opening.open(header, out);
    }
}
