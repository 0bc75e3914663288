package interleave.recording.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import interleave.model.Events;
import interleave.model.WorldFold;
import interleave.model.WorldState;
import interleave.recording.Recording;
import interleave.recording.export.Unfinished;
import interleave.trace.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A recording as one page: everything that it needs is in it, and nothing is fetched. The states are worked out here, not in the browser: what an event does is known in one place.
 */
public final class Page {
    /** More states than that nobody looks at one by one, and a browser takes long to read. Of a longer recording every so many-th event is on the page. */
    static final long MOST_MOMENTS = 200_000;

    private static final List<String> SCRIPTS = List.of("trace.js", "shapes.js", "stage.js", "lanes.js", "markers.js", "player.js");

    private final ObjectMapper mapper = new ObjectMapper();
    private final Recording recording;
    private final long began;
    private final long every;
    private final WorldFold world;
    private final PageTracks tracks;
    private final Moves moves;
    private final List<Long> gaps = new ArrayList<>();
    private final List<Integer> steps = new ArrayList<>();
    private int lastStep;
    private long lastTime;

    /** @param began what is zero on the page, ns of the monotonic clock */
    public Page(Recording recording, long began) {
        this.recording = recording;
        this.began = began;
        this.every = Math.max(1, Math.ceilDiv(recording.events(), MOST_MOMENTS));
        this.world = new WorldFold(recording.header().specs());
        this.tracks = new PageTracks(recording.header().specs(), began);
        this.moves = new Moves(recording.header().specs());
    }

    /**
     * Writes it.
     *
     * @param progress told now and then how many events are on it
     */
    public void write(Unfinished file, LongConsumer progress) throws IOException {
        recording.read((run, first) -> {
            take(run, first);
            progress.accept(first + run.size());
            return !file.isCancelled();
        });
        file.check();
        try (OutputStream out = file.stream()) {
            out.write(html().getBytes(StandardCharsets.UTF_8));
        }
        file.finish();
    }

    private void take(Events run, long first) {
        for (int i = 0; i < run.size(); i++) {
            world.apply(run, i, i + 1);
            long index = first + i + 1;
            if (index % every == 0 || index == recording.events()) {
                look(run.kind(i) == Kind.ENDED.code());
            }
        }
    }

    private void look(boolean isStep) {
        WorldState state = world.state();
        int moment = gaps.size();
        long time = PageTracks.micros(state.time(), began);
        gaps.add(time - lastTime);
        lastTime = time;
        if (isStep) {
            steps.add(moment - lastStep);
            lastStep = moment;
        }
        tracks.at(moment, state);
        moves.at(moment, state);
    }

    private String html() throws IOException {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("about", new PageAbout(recording, began).told(world.state().actors(), every));
        data.put("moments", gaps);
        data.put("steps", steps);
        data.put("tracks", tracks.told());
        data.put("moves", moves.told());
        StringBuilder script = new StringBuilder();
        for (String name : SCRIPTS) {
            script.append(resource(name));
        }
        String html = resource("page.html");
        html = fill(html, "title", recording.header().title().replace("&", "&amp;").replace("<", "&lt;"));
        html = fill(html, "style", PageStyle.tokens() + resource("page.css"));
        html = fill(html, "words", mapper.writeValueAsString(PageWords.of(recording.header())).replace("<", "\\u003c"));
        html = fill(html, "script", script.toString());
        return fill(html, "data", packed(data));
    }

    private static String fill(String html, String place, String with) {
        return html.replace("@" + place + "@", with);
    }

    private String packed(Map<String, Object> data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            mapper.writeValue(out, data);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    static String resource(String name) throws IOException {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
