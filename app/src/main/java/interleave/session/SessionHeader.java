package interleave.session;

import interleave.demo.Demo;
import interleave.demo.DemoTexts;
import interleave.demo.Role;
import interleave.demo.Settings;
import interleave.recording.Header;
import interleave.source.CProgram;
import interleave.source.JavaProgram;
import interleave.source.Listing;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What a recording says of a session: all that a replay will not be able to ask. */
final class SessionHeader {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final SessionPlan plan;

    private SessionHeader(SessionPlan plan) {
        this.plan = plan;
    }

    static Header of(SessionPlan plan, List<ObjectInfo> objects, Authorship by) {
        SessionHeader header = new SessionHeader(plan);
        Demo demo = plan.demo();
        return new Header(
                by.title(),
                by.author(),
                by.notes(),
                demo.id(),
                plan.settings().typed(),
                demo.roles().stream().map(role -> new Header.Player(role.name(), plan.roles().getOrDefault(role.name(), 0), role.side())).toList(),
                objects.stream().map(object -> new Header.RecordedObject(object.spec(), object.systemName(), object.kind(), object.ours())).toList(),
                demo.roles().stream().flatMap(role -> header.sources(role).stream()).toList(),
                header.texts(),
                machine(),
                new Header.Clock(System.nanoTime(), OffsetDateTime.now().toString()),
                plan.trace().name().toLowerCase(Locale.ROOT),
                "interleave");
    }

    private List<Header.Source> sources(Role role) {
        Settings settings = plan.settings();
        List<Header.Source> sources = new ArrayList<>();
        JavaProgram.of(role.program().apply(settings)).listings().forEach(listing -> sources.add(source(role, "java", listing)));
        CProgram.of(plan.demo(), role, settings).ifPresent(program -> sources.add(source(role, "c", program.listing())));
        return sources;
    }

    private static Header.Source source(Role role, String language, Listing listing) {
        return new Header.Source(role.name(), language, listing.file(), listing.firstLine(), String.join("\n", listing.lines()) + "\n");
    }

    private Map<String, Map<String, String>> texts() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        for (Locale language : LANGUAGES) {
            ResourceBundle texts = DemoTexts.of(plan.demo(), language);
            Map<String, String> byKey = new LinkedHashMap<>();
            texts.keySet().stream().sorted().forEach(key -> byKey.put(key, texts.getString(key)));
            all.put(language.getLanguage(), byKey);
        }
        return all;
    }

    private static Header.Machine machine() {
        return new Header.Machine(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString());
    }
}
