package interleave.recording.export;

import interleave.model.Arrow;
import interleave.model.Events;
import interleave.model.Happening;
import interleave.recording.Header;
import interleave.recording.Marker;
import interleave.trace.Kind;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A trace for Perfetto: a process for each actor with its operations as slices, held ones before them; a counter for each number of an object; a flow from each send to its receive; an instant for each marker. */
final class PerfettoSink implements EventSink {
    private static final long NEVER = Long.MAX_VALUE;
    private static final int DONE = Outcome.DONE.code();
    /** By code; nothing for what a later version may have recorded. */
    private static final Map<Integer, Operation> KNOWN = Arrays.stream(Operation.values()).collect(Collectors.toMap(Operation::code, it -> it));

    private final PerfettoPackets packets;
    private final Names names;
    private final Header header;
    private final Flows flows = new Flows();
    private final List<Lane> lanes = new ArrayList<>();
    private final Map<Integer, Long> counters = new HashMap<>();
    private long markers;

    /** What is known of an actor: the number of its track, and since when it has been at what is not over. */
    private static final class Lane {
        private final long track;
        private long heldSince = NEVER;
        private long beganAt = NEVER;
        private String operation = "";

        private Lane(long track) {
            this.track = track;
        }
    }

    PerfettoSink(Header header, OutputStream out) {
        this.packets = new PerfettoPackets(out);
        this.names = new Names(header);
        this.header = header;
    }

    @Override
    public void happening(Happening happening, long index) throws IOException {
        names.learn(happening);
        switch (happening) {
            case Happening.ActorAdded added -> lanes.add(new Lane(packets.newTrack()));
            case Happening.ActorStarted started -> packets.process(lanes.get(started.actor()).track, started.pid(), names.actor(started.actor()));
            case Happening.ActorExited exited -> packets.instant(lanes.get(exited.actor()).track, exited.time(), exited.signal() == 0 ? "exited" : "killed");
            case Happening.SemaphoreSeen seen -> counter(seen.object(), 0, seen.time(), seen.value());
            case Happening.QueueSeen seen -> counter(seen.object(), 0, seen.time(), seen.messages());
            case Happening.NumbersSeen seen -> {
                for (int part = 0; part < header.specs().get(seen.object()).initials().size(); part++) {
                    counter(seen.object(), part, seen.time(), seen.values().get(part));
                }
            }
            case Happening.ActorReady _, Happening.ActorBegan _, Happening.ActorRemoved _, Happening.ActorSeen _, Happening.ActorSaid _, Happening.GateChanged _ -> {}
            case Happening.ActorCounted _, Happening.LockSeen _, Happening.PagesSeen _, Happening.WaitersSeen _, Happening.HolderReplaced _, Happening.ObjectGone _, Happening.EndsSeen _, Happening.Unknown _ -> {}
        }
    }

    @Override
    public void event(Events run, int i, long index) throws IOException {
        Lane lane = lanes.get(run.actor(i));
        int kind = run.kind(i);
        if (kind == Kind.HELD.code()) {
            lane.heldSince = run.time(i);
            lane.operation = what(run, i);
        } else if (kind == Kind.BEGAN.code()) {
            release(lane, run.time(i));
            lane.beganAt = run.time(i);
            lane.operation = what(run, i);
        } else if (kind == Kind.ENDED.code()) {
            ended(lane, run, i);
        }
    }

    private void ended(Lane lane, Events run, int i) throws IOException {
        long began = run.time(i) - run.duration(i);
        release(lane, began);
        lane.beganAt = NEVER;
        Operation operation = run.outcome(i) == DONE ? KNOWN.get(run.operation(i)) : null;
        long begins = 0;
        long ends = 0;
        switch (operation) {
            case null -> {}
            case SEND, TRY_SEND, TIMED_SEND -> begins = run.isMessage(i) ? flows.sent(run.message(i).identity()) : 0;
            case RECEIVE, TRY_RECEIVE, TIMED_RECEIVE -> ends = run.isMessage(i) ? flows.received(run.message(i).identity()) : 0;
            case POST, UNLOCK -> begins = flows.posted(run.object(i), run.actor(i), run.time(i));
            case WAIT, TIMED_WAIT, LOCK -> ends = run.duration(i) > Arrow.NOTICEABLE ? flows.released(run.object(i), run.actor(i), began) : 0;
            case STORE, ADD -> counter(run.object(i), run.part(i), run.time(i), run.value(i));
            default -> {}
        }
        packets.slice(new PerfettoPackets.Slice(lane.track, began, run.time(i), what(run, i)), begins, ends, run.value(i));
    }

    /** What it was held before begins. */
    private void release(Lane lane, long time) throws IOException {
        if (lane.heldSince != NEVER && lane.heldSince < time) {
            packets.slice(new PerfettoPackets.Slice(lane.track, lane.heldSince, time, "held before " + lane.operation), 0, 0, 0);
        }
        lane.heldSince = NEVER;
    }

    private String what(Events run, int i) {
        return Names.operation(run, i) + " " + names.object(run.object(i));
    }

    private void counter(int object, int part, long time, long value) throws IOException {
        Long track = counters.get(object << Short.SIZE | part);
        if (track == null) {
            track = packets.newTrack();
            counters.put(object << Short.SIZE | part, track);
            String name = names.part(object, part);
            packets.counterTrack(track, name.isEmpty() || name.equals(names.object(object)) ? names.object(object) : names.object(object) + " " + name);
        }
        packets.counter(track, time, value);
    }

    @Override
    public void marker(Marker marker) throws IOException {
        if (markers == 0) {
            markers = packets.newTrack();
            packets.track(markers, "Markers");
        }
        packets.instant(markers, marker.time(), marker.name());
    }

    /** What was not over is drawn to the end. */
    @Override
    public void end() throws IOException {
        for (Lane lane : lanes) {
            if (lane.heldSince != NEVER) {
                packets.unfinished(lane.track, lane.heldSince, "held before " + lane.operation);
            } else if (lane.beganAt != NEVER) {
                packets.unfinished(lane.track, lane.beganAt, lane.operation);
            }
        }
        packets.flush();
    }
}
