package interleave.recording.page;

import interleave.demo.MemorySpec;
import interleave.demo.ObjectSpec;
import interleave.demo.PagesSpec;
import interleave.demo.PlainFileSpec;
import interleave.demo.PromisedSpec;
import interleave.demo.QueueSpec;
import interleave.demo.Role;
import interleave.demo.SourcesSpec;
import interleave.model.ActorState;
import interleave.recording.Header;
import interleave.recording.Marker;
import interleave.recording.Outcome;
import interleave.recording.Recording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a page says of a recording besides what happened. */
record PageAbout(Recording recording, long began) {
    /** @param every of so many events one is on the page */
    Map<String, Object> told(List<ActorState> actors, long every) throws IOException {
        Header header = recording.header();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("title", header.title());
        about.put("author", header.author());
        about.put("notes", header.notes());
        about.put("recorded", header.clock() == null || header.clock().wall() == null ? "" : header.clock().wall().replaceFirst("T.*", ""));
        about.put("every", every);
        about.put("actors", actors.stream().map(this::actor).toList());
        about.put("objects", header.objects().stream().map(PageAbout::object).toList());
        about.put("sources", header.sources());
        about.put("markers", recording.markers().stream().map(this::marker).toList());
        Optional<Outcome> outcome = recording.outcome();
        about.put("result", outcome.isPresent() ? result(outcome.get()) : null);
        return about;
    }

    private Map<String, Object> actor(ActorState actor) {
        Role.Side side = recording.header().roles().stream().filter(role -> actor.role().equals(role.name())).map(Header.Player::side).findFirst().orElse(Role.Side.BOTH);
        boolean left = side == Role.Side.LEFT || side == Role.Side.BOTH && actor.number() % 2 == 1;
        return Map.of("name", actor.name(), "role", actor.role(), "side", left ? "left" : "right");
    }

    private static Map<String, Object> object(Header.RecordedObject object) {
        int depth = object.spec() instanceof QueueSpec queue ? queue.depth() : 0;
        List<String> parts = switch (object.spec()) {
            case SourcesSpec sources -> sources.sources();
            case PagesSpec _, PlainFileSpec _ -> List.of();
            case ObjectSpec spec -> spec.parts();
        };
        String systemName = object.systemName() == null ? "" : object.systemName();
        return Map.of("name", object.spec().name(), "systemName", systemName, "kind", object.spec().kind(), "parts", parts, "depth", depth, "form", form(object.spec()));
    }

    /** How it is drawn. */
    private static String form(ObjectSpec spec) {
        return switch (spec) {
            case PromisedSpec promised -> promised.brief() ? "name" : form(promised.object());
            case MemorySpec memory -> memory.shape().name().toLowerCase(Locale.ROOT);
            case PagesSpec _, PlainFileSpec _ -> "pages";
            case ObjectSpec other -> other.kind();
        };
    }

    private Map<String, Object> marker(Marker marker) {
        return Map.of(
                "time", PageTracks.micros(marker.time(), began), "title", marker.title(), "note", marker.note(), "chapter", marker.chapter(), "stop", marker.halts(),
                "question", marker.question(), "answers", marker.answers(), "explanation", marker.explanation());
    }

    private static Map<String, Object> result(Outcome outcome) {
        List<List<String>> rows = new ArrayList<>();
        outcome.numbers().forEach((name, number) -> rows.add(List.of(name, String.valueOf(number))));
        outcome.sequences().forEach((name, numbers) -> rows.add(List.of(name, numbers.stream().map(String::valueOf).collect(Collectors.joining(" ")))));
        return Map.of("rows", rows, "decisive", outcome.decisive() == null ? "" : outcome.decisive(), "verdict", outcome.verdict() == null ? "" : outcome.verdict());
    }
}
