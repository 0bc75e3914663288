package interleave.recording.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import interleave.model.Events;
import interleave.model.Happening;
import interleave.model.RandomStory;
import interleave.recording.Marker;
import interleave.recording.Recording;
import interleave.recording.SomeRecording;
import interleave.trace.Kind;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import interleave.trace.TraceEvent;
import interleave.trace.WrittenEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
    private static final int EVENTS = 20_000;

    @TempDir
    private Path directory;

    private final Events run = RandomStory.of(5, EVENTS);

    @Test
    void shouldWriteADocumentForEachEvent() throws Exception {
        List<String> lines = Files.readAllLines(exported(Format.NDJSON));

        assertThat(lines).hasSize(EVENTS);
        ObjectMapper mapper = new ObjectMapper();
        for (int i = 0; i < EVENTS; i++) {
            JsonNode line = mapper.readTree(lines.get(i));
            assertThat(line.path("index").asLong()).isEqualTo(i);
            assertThat(line.path("time").asLong()).isEqualTo(run.time(i));
            if (run.kind(i) == Events.HAPPENING) {
                assertThat(line.path("event").asText()).isEqualTo(run.happening(i).getClass().getSimpleName());
            } else {
                assertThat(line.path("actor").asText()).isEqualTo("actor-" + run.actor(i));
                assertThat(line.path("duration").asLong()).isEqualTo(run.duration(i));
                assertThat(line.path("value").asLong()).isEqualTo(run.operation(i) == 0 ? 0 : run.value(i));
                assertThat(line.has("message")).isEqualTo(run.isMessage(i));
            }
        }
    }

    @Test
    void shouldWriteATableWithARowForEachEvent() throws Exception {
        String table = Files.readString(exported(Format.CSV));
        List<List<String>> rows = rows(table);

        assertThat(rows).hasSize(EVENTS + 1).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
        assertThat(rows.getFirst()).startsWith("index", "time", "event", "actor");
        for (int i = 0; i < EVENTS; i++) {
            assertThat(rows.get(i + 1).get(1)).isEqualTo(Long.toString(run.time(i)));
            if (run.kind(i) == Events.HAPPENING) {
                assertThat(rows.get(i + 1).getLast()).isEqualTo(run.happening(i).toString());
            }
        }
    }

    @Test
    void shouldWriteATraceThatThePublishedSchemaReads() throws Exception {
        Message trace = DynamicMessage.parseFrom(PerfettoSchema.trace(), Files.readAllBytes(exported(Format.PERFETTO)));
        Set<Long> tracks = new HashSet<>();
        Map<Long, Integer> open = new HashMap<>();
        Set<Long> flows = new HashSet<>();
        Set<Long> ended = new HashSet<>();
        int slices = 0;
        for (Object each : list(trace, "packet")) {
            Message packet = (Message) each;
            assertKnown(packet);
            if (has(packet, "track_descriptor")) {
                Message descriptor = (Message) get(packet, "track_descriptor");
                assertThat(tracks.add((Long) get(descriptor, "uuid"))).as("described once").isTrue();
                continue;
            }
            Message event = (Message) get(packet, "track_event");
            long track = (Long) get(event, "track_uuid");
            assertThat(tracks).contains(track);
            assertThat((Long) get(packet, "timestamp")).isPositive();
            switch (get(event, "type").toString()) {
                case "TYPE_SLICE_BEGIN" -> {
                    slices++;
                    open.merge(track, 1, Integer::sum);
                    assertThat((String) get(event, "name")).isNotBlank();
                }
                case "TYPE_SLICE_END" -> open.merge(track, -1, Integer::sum);
                case "TYPE_COUNTER" -> assertThat(has(event, "counter_value")).isTrue();
                default -> assertThat(get(event, "type").toString()).isEqualTo("TYPE_INSTANT");
            }
            list(event, "flow_ids").forEach(flow -> flows.add((Long) flow));
            list(event, "terminating_flow_ids").forEach(flow -> ended.add((Long) flow));
        }
        long operations = IntStream.range(0, EVENTS).filter(i -> run.kind(i) == Kind.ENDED.code()).count();

        assertThat(slices).isGreaterThanOrEqualTo((int) operations);
        assertThat(open.values()).allMatch(depth -> depth == 0 || depth == 1);
        assertThat(flows).isNotEmpty();
        assertThat(ended).anyMatch(flows::contains);
    }

    @Test
    void shouldPutMarkersWhereTheyAre() throws Exception {
        long at = run.time(700);
        Path file = SomeRecording.of(directory.resolve("marked.interleave"), run);
        try (Recording recording = Recording.open(file)) {
            recording.mark(List.of(Marker.of(EVENTS, run.time(EVENTS - 1), "At the end"), Marker.of(700, at, "Here, \"now\"")));
            for (Format format : Format.values()) {
                new Export(recording, format, directory.resolve(format.name())).run(_ -> {});
            }
        }
        List<String> lines = Files.readAllLines(directory.resolve("NDJSON"));
        JsonNode line = new ObjectMapper().readTree(lines.get(700));
        List<List<String>> rows = rows(Files.readString(directory.resolve("CSV")));
        Message trace = DynamicMessage.parseFrom(PerfettoSchema.trace(), Files.readAllBytes(directory.resolve("PERFETTO")));

        assertThat(lines).hasSize(EVENTS + 2);
        assertThat(line.path("event").asText()).isEqualTo("Marker");
        assertThat(line.path("time").asLong()).isEqualTo(at);
        assertThat(line.path("title").asText()).isEqualTo("Here, \"now\"");
        assertThat(lines.getLast()).contains("At the end");
        assertThat(rows.get(701)).hasSameSizeAs(rows.getFirst()).contains("Marker", "Here, \"now\"", Long.toString(at));
        assertThat(list(trace, "packet").stream().map(Message.class::cast).filter(packet -> has(packet, "track_event")).filter(packet -> get((Message) get(packet, "track_event"), "name").equals("At the end")))
                .singleElement().satisfies(packet -> assertThat(get(packet, "timestamp")).isEqualTo(run.time(EVENTS - 1)));
    }

    @Test
    void aPostFlowsToTheWaitThatItEnded() throws Exception {
        Events events = new Events();
        for (int actor = 0; actor < 2; actor++) {
            events.add(new Happening.ActorAdded(1, actor, "actor-" + actor, "actor", actor + 1));
            events.add(new Happening.ActorStarted(2, actor, 1000 + actor));
        }
        events.add(1, ended(Operation.POST, 100_000, 100_100));
        events.add(0, ended(Operation.WAIT, 200_000, 200_300));
        events.add(1, ended(Operation.POST, 5_000_000, 5_000_100));
        events.add(0, ended(Operation.WAIT, 1_000_000, 5_000_200));
        Message trace = DynamicMessage.parseFrom(PerfettoSchema.trace(), Files.readAllBytes(exported(Format.PERFETTO, events)));

        List<Message> slices = list(trace, "packet").stream().map(Message.class::cast).filter(packet -> has(packet, "track_event")).map(packet -> (Message) get(packet, "track_event"))
                .filter(event -> has(event, "name")).toList();
        assertThat(slices).extracting(event -> get(event, "name")).containsExactly("post bag", "wait bag", "post bag", "wait bag");
        assertThat(list(slices.get(1), "terminating_flow_ids")).isEmpty();
        assertThat(list(slices.get(2), "flow_ids")).hasSize(1);
        assertThat(list(slices.get(3), "terminating_flow_ids")).isEqualTo(list(slices.get(2), "flow_ids"));
    }

    private static TraceEvent ended(Operation operation, long began, long time) {
        return WrittenEvent.ended(operation, 1, Outcome.DONE, 0, began, time, 0);
    }

    @Test
    void shouldLeaveNothingWhenItIsCancelledOrCannotBeWritten() throws Exception {
        Path target = directory.resolve("out.csv");
        try (Recording recording = Recording.open(SomeRecording.of(directory.resolve("a.interleave"), run))) {
            Export export = new Export(recording, Format.CSV, target);
            assertThatThrownBy(() -> export.run(events -> cancel(export))).isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> new Export(recording, Format.CSV, directory.resolve("missing/out.csv")).run(events -> {})).isInstanceOf(IOException.class);
        }

        assertThat(Files.list(directory)).containsExactly(directory.resolve("a.interleave"));
    }

    private Path exported(Format format) throws IOException {
        return exported(format, run);
    }

    private Path exported(Format format, Events events) throws IOException {
        Path target = directory.resolve("out");
        List<Long> progress = new ArrayList<>();
        try (Recording recording = Recording.open(SomeRecording.of(directory.resolve("a.interleave"), events))) {
            new Export(recording, format, target).run(progress::add);
        }
        assertThat(progress).isSorted().last().isEqualTo((long) events.size());
        return target;
    }

    private static void cancel(Export export) {
        try {
            export.cancel();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** RFC 4180. */
    private static List<List<String>> rows(String table) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < table.length(); i++) {
            char c = table.charAt(i);
            if (c == '"' && quoted && i + 1 < table.length() && table.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\r' && c != '\n') {
                cell.append(c);
            } else if (c != '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return rows;
    }

    private static void assertKnown(Message message) {
        assertThat(message.getUnknownFields().asMap()).isEmpty();
        message.getAllFields().values().forEach(value -> {
            if (value instanceof Message inner) {
                assertKnown(inner);
            }
        });
    }

    private static boolean has(Message message, String field) {
        return message.hasField(message.getDescriptorForType().findFieldByName(field));
    }

    private static Object get(Message message, String field) {
        return message.getField(message.getDescriptorForType().findFieldByName(field));
    }

    private static List<?> list(Message message, String field) {
        return (List<?>) get(message, field);
    }
}
