package interleave.recording.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import interleave.model.ActorState;
import interleave.model.ObjectState;
import interleave.model.RandomStory;
import interleave.model.Ring;
import interleave.model.WorldState;
import interleave.recording.Marker;
import interleave.recording.Recording;
import interleave.recording.SomeRecording;
import interleave.recording.export.Unfinished;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    private static final Pattern FETCHED = Pattern.compile("(?:src|href)\\s*=|url\\(|@import|https?://(?!www\\.w3\\.org/2000/svg)");

    @TempDir
    private Path directory;

    @Test
    void aPageHasEverythingInItAndSpeaksBothLanguages() throws Exception {
        try (Recording recording = recording()) {
            String html = Files.readString(page(recording));

            assertThat(FETCHED.matcher(html).find()).isFalse();
            assertThat(html).contains("A title", "--il-ink: #1B1F24;", "--il-ink: #E8ECF1;", "Schritt", "step").doesNotContain("@style@", "@script@", "@data@", "@words@");
            assertThat(directory.resolve("out.html.part")).doesNotExist();
        }
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws Exception {
        assertThat(Page.resource("page_de.properties").lines().map(line -> line.split("=")[0])).containsExactlyElementsOf(Page.resource("page.properties").lines().map(line -> line.split("=")[0]).toList());
    }

    @Test
    void aBrowserShowsWhatTheTimelineSaysAtAnyMoment() throws Exception {
        assumeTrue(Chromium.program().isPresent(), "there is no chromium on this machine: the page was not played");
        try (Recording recording = recording(); Chromium browser = Chromium.open(page(recording), directory.resolve("profile"))) {
            assertThat(browser.value("ready.then(() => player.trace.times.length)").asLong()).isEqualTo(recording.events());
            Random random = new Random(7);
            for (int round = 0; round < 40; round++) {
                int moment = random.nextInt((int) recording.events());
                assertShows(browser, recording.timeline().stateAt(moment + 1), moment);
            }
            assertThat(browser.value("document.querySelectorAll('.actor').length").asInt()).isEqualTo(4);
        }
    }

    @Test
    void ringsPipesAndPagesAreDrawnAsWhatTheyAre() throws Exception {
        assumeTrue(Chromium.program().isPresent(), "there is no chromium on this machine: the page was not played");
        try (Recording recording = recording(); Chromium browser = Chromium.open(page(recording), directory.resolve("profile"))) {
            browser.value("ready");
            browser.press("End");
            List<ObjectState> objects = recording.timeline().stateAt(recording.events()).objects();
            Ring ring = Ring.of((ObjectState.Memory) objects.getFirst());
            assertThat(browser.value("document.querySelectorAll('.ring .wedge').length").asInt()).isEqualTo(ring.slots());
            assertThat(browser.value("document.querySelectorAll('.ring .wedge.full').length").asInt()).isEqualTo(ring.items());
            assertThat(browser.value("document.querySelectorAll('.tube').length").asLong()).isEqualTo(objects.stream().filter(ObjectState.Pipe.class::isInstance).count());
            assertThat(browser.value("document.querySelectorAll('.tiles').length").asLong()).isEqualTo(objects.stream().mapToLong(it -> it instanceof ObjectState.Pages pages ? pages.mappings().size() : 0).sum());
        }
    }

    @Test
    void aBrowserPlaysStepsAndStopsAtAQuestion() throws Exception {
        assumeTrue(Chromium.program().isPresent(), "there is no chromium on this machine: the page was not played");
        try (Recording recording = recording()) {
            long middle = (recording.timeline().began() + recording.timeline().ended()) / 2;
            recording.mark(List.of(new Marker(
                    recording.timeline().indexAt(middle), middle, "Here", "", true, false, "Who is next?", List.of(new Marker.Answer("nobody", true), new Marker.Answer("all", false)), "All wait.")));
            try (Chromium browser = Chromium.open(page(recording), directory.resolve("profile"))) {
                browser.value("ready");
                browser.click("step");
                assertThat(browser.value("player.time").asDouble()).isPositive();
                double first = browser.value("player.time").asDouble();
                browser.press("ArrowRight");
                double second = browser.value("player.time").asDouble();
                browser.press("ArrowLeft");
                assertThat(second).isGreaterThan(first);
                assertThat(browser.value("player.time").asDouble()).isEqualTo(first);

                browser.value("player.goTo(Math.max(0, player.trace.markers[0].time - 100000))");
                browser.click("play");
                assertThat(browser.value("""
                        new Promise(done => {
                            const look = () => document.getElementById("stop").open ? done(player.time) : setTimeout(look, 10);
                            look();
                        })""").asDouble()).isEqualTo(browser.value("player.trace.markers[0].time").asDouble());
                assertThat(browser.value("document.getElementById('stop').textContent").asText()).contains("Who is next?", "nobody", "all");
                browser.press("2");
                assertThat(browser.value("document.querySelector('#stop .told').textContent").asText()).isEqualTo("That is not so. All wait.");
                assertThat(browser.value("[...document.querySelectorAll('#stop .answer')].map(answer => answer.dataset.right).join()").asText()).isEqualTo("true,false");
                assertThat(browser.value("document.querySelector('#flags .flag').getAttribute('aria-label')").asText()).startsWith("Question Here, ");

                browser.value("document.querySelector('#stop .primary').click()");
                assertThat(browser.value("player.playing").asBoolean()).as("it goes on").isTrue();
                browser.press("Home");
                browser.press("c");
                assertThat(browser.value("player.time === player.trace.markers[0].time && document.getElementById('stop').open").asBoolean()).as("at the chapter").isTrue();
                browser.value("document.getElementById('stop').close()");
                browser.press("End");
                browser.click("language");
                assertThat(browser.value("document.getElementById('back').textContent").asText()).isEqualTo("◂ zurück");
                assertThat(browser.value("player.time === player.trace.ends").asBoolean()).isTrue();
            }
        }
    }

    private static void assertShows(Chromium browser, WorldState world, int moment) throws Exception {
        for (ActorState actor : world.actors()) {
            JsonNode shown = browser.value("['activity', 'count', 'register', 'line', 'object'].map(name => player.trace.get('a" + actor.index() + ".' + name, " + moment + "))");
            assertThat(shown.get(0).asText()).isEqualTo(actor.activity().key());
            assertThat(shown.get(1).asLong()).isEqualTo(actor.operations());
            assertThat(shown.get(2).asText()).isEqualTo(actor.register().isPresent() ? Long.toString(actor.register().getAsLong()) : "");
            assertThat(shown.get(3).asInt()).isEqualTo(actor.line());
            assertThat(shown.get(4).asInt()).isEqualTo(actor.object());
        }
        for (int i = 0; i < world.objects().size(); i++) {
            JsonNode shown = browser.value("player.trace.get('o" + i + ".v0', " + moment + ")");
            switch (world.objects().get(i)) {
                case ObjectState.Memory memory -> assertThat(shown.asText()).isEqualTo(Long.toString(memory.cells().getFirst().level().value()));
                case ObjectState.Semaphore semaphore -> assertThat(shown.asLong()).isEqualTo(semaphore.level().value());
                case ObjectState.Queue queue -> assertThat(shown.asLong()).isEqualTo(queue.level().value());
                default -> {}
            }
        }
    }

    private Recording recording() throws Exception {
        Recording recording = Recording.open(SomeRecording.of(directory.resolve("a.interleave"), RandomStory.of(11, 3_000)));
        recording.load(() -> true);
        return recording;
    }

    private Path page(Recording recording) throws Exception {
        Path target = directory.resolve("out.html");
        try (Unfinished file = new Unfinished(target)) {
            new Page(recording, recording.timeline().began()).write(file, _ -> {});
        }
        return target;
    }
}
