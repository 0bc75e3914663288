package interleave.recording.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The packets of a Perfetto trace. The numbers of the fields are those of its published schema: {@code protos/perfetto/trace/trace_packet.proto},
 * {@code track_event/track_event.proto}, {@code track_event/track_descriptor.proto}.
 */
final class PerfettoPackets {
    private static final int TRACE_PACKET = 1;

    private static final int PACKET_TIMESTAMP = 8;
    private static final int PACKET_SEQUENCE = 10;
    private static final int PACKET_TRACK_EVENT = 11;
    private static final int PACKET_TRACK_DESCRIPTOR = 60;

    private static final int TRACK_UUID = 1;
    private static final int TRACK_NAME = 2;
    private static final int TRACK_PROCESS = 3;
    private static final int TRACK_COUNTER = 8;
    private static final int PROCESS_PID = 1;
    private static final int PROCESS_NAME = 6;

    private static final int EVENT_ANNOTATION = 4;
    private static final int EVENT_TYPE = 9;
    private static final int EVENT_TRACK = 11;
    private static final int EVENT_NAME = 23;
    private static final int EVENT_COUNTER = 30;
    private static final int EVENT_FLOW = 47;
    private static final int EVENT_FLOW_END = 48;
    private static final int ANNOTATION_INT = 4;
    private static final int ANNOTATION_NAME = 10;

    private static final int BEGIN = 1;
    private static final int END = 2;
    private static final int INSTANT = 3;
    private static final int COUNTER = 4;
    private static final int SEQUENCE = 1;

    private final OutputStream out;
    private final Proto trace = new Proto();
    private final Proto packet = new Proto();
    private final Proto body = new Proto();
    private final Proto part = new Proto();
    private long lastTrack;

    /** Something that lasts; ns. */
    record Slice(long track, long from, long to, String name) {}

    PerfettoPackets(OutputStream out) {
        this.out = out;
    }

    long newTrack() {
        return ++lastTrack;
    }

    void process(long track, long pid, String name) throws IOException {
        part.clear().number(PROCESS_PID, pid).text(PROCESS_NAME, name);
        describe(body.clear().number(TRACK_UUID, track).text(TRACK_NAME, name).message(TRACK_PROCESS, part));
    }

    void track(long track, String name) throws IOException {
        describe(body.clear().number(TRACK_UUID, track).text(TRACK_NAME, name));
    }

    void counterTrack(long track, String name) throws IOException {
        describe(body.clear().number(TRACK_UUID, track).text(TRACK_NAME, name).message(TRACK_COUNTER, part.clear()));
    }

    /**
     * @param flow the number of a flow that begins in it, or 0
     * @param flowEnd the number of a flow that ends in it, or 0
     */
    void slice(Slice slice, long flow, long flowEnd, long value) throws IOException {
        begin(slice.track(), slice.name());
        body.message(EVENT_ANNOTATION, part.clear().text(ANNOTATION_NAME, "value").number(ANNOTATION_INT, value));
        if (flow != 0) {
            body.fixed(EVENT_FLOW, flow);
        }
        if (flowEnd != 0) {
            body.fixed(EVENT_FLOW_END, flowEnd);
        }
        event(slice.from());
        body.clear().number(EVENT_TYPE, END).number(EVENT_TRACK, slice.track());
        event(slice.to());
    }

    void unfinished(long track, long from, String name) throws IOException {
        begin(track, name);
        event(from);
    }

    private void begin(long track, String name) {
        body.clear().number(EVENT_TYPE, BEGIN).number(EVENT_TRACK, track).text(EVENT_NAME, name);
    }

    void instant(long track, long time, String name) throws IOException {
        body.clear().number(EVENT_TYPE, INSTANT).number(EVENT_TRACK, track).text(EVENT_NAME, name);
        event(time);
    }

    void counter(long track, long time, long value) throws IOException {
        body.clear().number(EVENT_TYPE, COUNTER).number(EVENT_TRACK, track).number(EVENT_COUNTER, value);
        event(time);
    }

    private void describe(Proto descriptor) throws IOException {
        write(packet.clear().number(PACKET_SEQUENCE, SEQUENCE).message(PACKET_TRACK_DESCRIPTOR, descriptor));
    }

    private void event(long time) throws IOException {
        write(packet.clear().number(PACKET_TIMESTAMP, time).number(PACKET_SEQUENCE, SEQUENCE).message(PACKET_TRACK_EVENT, body));
    }

    private void write(Proto whole) throws IOException {
        trace.clear().message(TRACE_PACKET, whole).writeTo(out);
    }

    void flush() throws IOException {
        out.flush();
    }
}
