package interleave.ui;

import interleave.demo.Demo;
import interleave.demo.ObjectSpec;
import interleave.demo.Settings;
import interleave.fxml.Texts;
import interleave.model.WorldFold;
import interleave.model.WorldState;
import java.util.List;

/**
 * A demo before anybody has come.
 *
 * @param settings what is set, what is usual where that is not possible
 * @param objects those that there will be
 * @param texts the window's and the demo's
 */
record Opening(Demo demo, Settings settings, List<ObjectSpec> objects, Texts texts) {
    WorldState world() {
        return new WorldFold(objects).state();
    }
}
