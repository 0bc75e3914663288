package interleave.ui;

import interleave.demo.PromisedSpec;
import interleave.fxml.Texts;
import interleave.fxml.control.NameTile;
import interleave.fxml.control.Source;
import interleave.model.ActorState;
import interleave.model.ObjectState;
import java.util.List;
import java.util.stream.Collectors;

/** An object that actors create, on the stage by its name alone: whether it is there, and who has it or has left it. */
final class NameView extends ObjectView {
    private final NameTile tile;

    NameView(PromisedSpec spec, NameTile tile, Texts texts) {
        super(texts, tile, spec);
        this.tile = tile;
    }

    @Override
    void show(ObjectState state, List<ActorState> actors) {
        ObjectState.Promised now = (ObjectState.Promised) state;
        tile.setState(!now.isThere() ? NameTile.State.ABSENT : now.users().isEmpty() ? NameTile.State.LEFT : NameTile.State.USED);
        tile.setSource(Source.KERNEL);
        tile.setNote(words(now, actors));
    }

    private String words(ObjectState.Promised now, List<ActorState> actors) {
        if (!now.isThere()) {
            return texts().get("name.absent");
        }
        if (!now.users().isEmpty()) {
            return now.users().stream().map(user -> actors.get(user).name()).collect(Collectors.joining(", "));
        }
        return now.maker() < 0 ? texts().get("name.left") : texts().format("name.left.by", actors.get(now.maker()).name());
    }
}
