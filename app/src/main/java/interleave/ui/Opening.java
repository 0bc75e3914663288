package interleave.ui;

import interleave.demo.Demo;
import interleave.demo.ObjectSpec;
import interleave.demo.Settings;
import interleave.fxml.Texts;
import interleave.model.WorldFold;
import interleave.model.WorldState;
import java.util.List;
import java.util.Optional;

/**
 * A stage before anybody has come.
 *
 * @param title of the demo, or of the recording
 * @param objects those that there will be
 * @param chosen what can be played; nothing before a recording
 * @param texts the window's and the demo's
 */
record Opening(String title, List<Part> parts, List<ObjectSpec> objects, Optional<Chosen> chosen, Texts texts) {
    /**
     * A demo that can be played.
     *
     * @param settings what is set, what is usual where that is not possible
     */
    record Chosen(Demo demo, Settings settings) {}

    static Opening of(Demo demo, Settings settings, Texts texts) {
        return new Opening(texts.get("title"), Part.of(demo, settings), demo.objects(settings), Optional.of(new Chosen(demo, settings)), texts);
    }

    WorldState world() {
        return new WorldFold(objects).state();
    }
}
