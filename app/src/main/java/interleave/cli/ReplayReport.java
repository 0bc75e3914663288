package interleave.cli;

import interleave.model.WaitForGraph;
import interleave.model.WorldState;
import interleave.recording.Header;
import interleave.recording.Marker;
import interleave.recording.Outcome;
import interleave.recording.Recording;
import interleave.session.ObjectInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is said of a recording: what it is, what it has led to, and where its markers are. */
record ReplayReport(Header header, WorldState world, long began, long ended, long events, Optional<Outcome> outcome, List<Marker> markers, Optional<String> damage) {
    private static final double MILLI = 1e6;

    static ReplayReport of(Path file, Recording recording) throws IOException {
        long began = recording.timeline().began();
        return new ReplayReport(
                recording.header(),
                recording.timeline().now(),
                recording.outcome().map(Outcome::beganAt).filter(at -> at > 0).orElse(began),
                recording.timeline().ended(),
                recording.timeline().size(),
                recording.outcome(),
                recording.markers(),
                recording.damage().map(damage -> damage.of(file)));
    }

    Map<String, Object> document() {
        List<ObjectInfo> objects = header.objects().stream().map(each -> new ObjectInfo(each.spec(), each.systemName(), each.kind(), each.ours())).toList();
        WaitForGraph graph = world.waitForGraph();
        WaitReport waits = new WaitReport(world);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", header.title());
        document.put("author", header.author());
        document.put("notes", header.notes());
        document.put("recordedAt", header.clock() == null ? null : header.clock().wall());
        document.put("demo", header.demo());
        document.put("mode", outcome.map(Outcome::mode).orElse(null));
        document.put("parameters", header.parameters());
        document.put("roles", roles());
        document.put("actors", new ActorReport(world, objects, ended).list());
        document.put("objects", new ObjectReport(world, objects).list());
        document.put("result", outcome.map(ReplayReport::result).orElse(null));
        document.put("deadlock", graph.cycle().map(waits::list).orElse(null));
        document.put("holderDied", graph.holderDied().isEmpty() ? null : waits.list(graph.holderDied()));
        document.put("events", Map.of("recorded", world.events(), "overwritten", outcome.map(Outcome::overwritten).orElse(0L)));
        document.put("trace", header.trace());
        document.put("traceCostNs", outcome.map(it -> Math.round(it.traceCostNanos() * 10) / 10.0).orElse(null));
        document.put("durationMs", Math.max(0, ended - began) / MILLI);
        document.put("markers", new MarkerReport(markers, began).list());
        document.put("damage", damage.orElse(null));
        return document;
    }

    private Map<String, Integer> roles() {
        Map<String, Integer> roles = new LinkedHashMap<>();
        header.roles().forEach(role -> roles.put(role.name(), role.count()));
        return roles;
    }

    private static Map<String, Object> result(Outcome outcome) {
        Map<String, Object> result = new LinkedHashMap<>(outcome.numbers());
        result.putAll(outcome.sequences());
        result.put("verdict", outcome.verdict());
        return result;
    }

    void print(PrintWriter out) {
        Map<String, String> texts = header.texts().getOrDefault(Locale.ENGLISH.getLanguage(), Map.of());
        out.println(header.title() + (header.author().isEmpty() ? "" : ", recorded by " + header.author()));
        out.printf(Locale.ROOT, "  %-32s %.3f s%n", "lasts", Math.max(0, ended - began) / MILLI / 1000);
        out.printf("  %-32s %d%n", "events", events);
        world.actors().forEach(actor -> out.printf("  %-32s %s, %d operations%n", actor.name(), actor.activity().key(), actor.operations()));
        outcome.ifPresent(it -> {
            it.numbers().forEach((name, number) -> out.printf("  %-32s %s%n", texts.getOrDefault("result." + name, name), number));
            it.sequences().forEach((name, numbers) -> out.printf("  %-32s %s%n", texts.getOrDefault("result." + name, name), numbers));
            out.printf("  %s: %s%n", it.mode(), texts.getOrDefault("verdict." + it.verdict(), it.verdict()));
        });
        new MarkerReport(markers, began).print(out);
    }
}
