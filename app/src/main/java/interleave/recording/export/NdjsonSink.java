package interleave.recording.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import interleave.model.Events;
import interleave.model.Happening;
import interleave.recording.Header;
import interleave.recording.Marker;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.List;

/** A JSON document for each event, one in a line. Times in ns of the monotonic clock. */
final class NdjsonSink implements EventSink {
    private final ObjectMapper mapper = new ObjectMapper();
    private final Names names;
    private final JsonGenerator json;

    NdjsonSink(Header header, OutputStream out) throws IOException {
        names = new Names(header);
        json = mapper.createGenerator(out);
        json.setRootValueSeparator(null);
    }

    @Override
    public void event(Events run, int i, long index) throws IOException {
        json.writeStartObject();
        json.writeNumberField("index", index);
        json.writeNumberField("time", run.time(i));
        json.writeStringField("event", Names.kind(run, i));
        json.writeStringField("actor", names.actor(run.actor(i)));
        json.writeNumberField("duration", run.duration(i));
        if (run.operation(i) != 0) {
            json.writeStringField("operation", Names.operation(run, i));
            json.writeStringField("object", names.object(run.object(i)));
            json.writeStringField("outcome", Names.outcome(run, i));
            json.writeNumberField("value", run.value(i));
        }
        if (run.line(i) != 0) {
            json.writeNumberField("line", run.line(i));
        }
        if (run.isMessage(i)) {
            message(run.message(i));
        } else if (run.part(i) != 0) {
            json.writeStringField("part", names.part(run.object(i), run.part(i)));
        }
        endLine();
    }

    private void message(Events.Moved message) throws IOException {
        HexFormat hex = HexFormat.of();
        json.writeObjectFieldStart("message");
        json.writeStringField("identity", hex.toHexDigits(message.identity()));
        json.writeStringField("first", hex.toHexDigits(message.first()));
        json.writeStringField("second", hex.toHexDigits(message.second()));
        json.writeNumberField("length", message.length());
        json.writeNumberField("priority", message.priority());
        json.writeEndObject();
    }

    @Override
    public void happening(Happening happening, long index) throws IOException {
        names.learn(happening);
        json.writeStartObject();
        json.writeNumberField("index", index);
        fields(happening, happening.time());
    }

    @Override
    public void marker(Marker marker) throws IOException {
        json.writeStartObject();
        fields(marker, marker.time());
    }

    private void fields(Object what, long time) throws IOException {
        json.writeNumberField("time", time);
        json.writeStringField("event", what.getClass().getSimpleName());
        ObjectNode fields = mapper.valueToTree(what);
        fields.remove(List.of("time", "event"));
        for (var field : fields.properties()) {
            json.writeFieldName(field.getKey());
            json.writeTree(field.getValue());
        }
        endLine();
    }

    private void endLine() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void end() throws IOException {
        json.flush();
    }
}
