package interleave.recording.export;

import interleave.model.Events;
import interleave.model.Happening;
import interleave.recording.Header;
import interleave.recording.Marker;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A table of all events (RFC 4180), the names of its columns in the first line. Times in ns of the monotonic clock. */
final class CsvSink implements EventSink {
    private static final String END = "\r\n";
    private static final String TITLES =
            "index,time,event,actor,operation,object,part,outcome,value,duration,line,message_identity,message_first,message_second,message_priority,detail" + END;

    private final Names names;
    private final Writer out;

    CsvSink(Header header, OutputStream out) throws IOException {
        this.names = new Names(header);
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(TITLES);
    }

    @Override
    public void event(Events run, int i, long index) throws IOException {
        boolean operation = run.operation(i) != 0;
        row(index,
                run.time(i),
                Names.kind(run, i),
                names.actor(run.actor(i)),
                Names.operation(run, i),
                operation ? names.object(run.object(i)) : "",
                operation && !run.isMessage(i) ? names.part(run.object(i), run.part(i)) : "",
                operation ? Names.outcome(run, i) : "",
                operation ? run.value(i) : "",
                run.duration(i),
                run.line(i) == 0 ? "" : run.line(i),
                run.isMessage(i) ? hex(run.message(i).identity()) : "",
                run.isMessage(i) ? hex(run.message(i).first()) : "",
                run.isMessage(i) ? hex(run.message(i).second()) : "",
                run.isMessage(i) ? run.message(i).priority() : "",
                "");
    }

    @Override
    public void happening(Happening happening, long index) throws IOException {
        names.learn(happening);
        row(index, happening.time(), happening.getClass().getSimpleName(), "", "", "", "", "", "", "", "", "", "", "", "", happening);
    }

    @Override
    public void marker(Marker marker) throws IOException {
        row("", marker.time(), "Marker", "", "", "", "", "", "", "", "", "", "", "", "", marker.name());
    }

    private void row(Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(cells[i].toString()));
        }
        out.write(END);
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String hex(long value) {
        return HexFormat.of().toHexDigits(value);
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
