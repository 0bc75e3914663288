package interleave.ui;

import interleave.demo.PromisedSpec;
import interleave.fxml.Texts;
import interleave.fxml.control.Source;
import interleave.model.ActorState;
import interleave.model.ObjectState;
import java.util.List;
import javafx.css.PseudoClass;

/** An object that actors create and remove, on the stage: pale while it is not there. */
final class PromisedView extends ObjectView {
    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");

    private final ObjectView view;

    PromisedView(PromisedSpec spec, ObjectView view, Texts texts) {
        super(texts, view.node(), spec);
        this.view = view;
    }

    @Override
    boolean tiesHolders() {
        return view.tiesHolders();
    }

    @Override
    void show(ObjectState state, List<ActorState> actors) {
        ObjectState.Promised now = (ObjectState.Promised) state;
        view.show(now.object(), actors);
        node().pseudoClassStateChanged(ABSENT, !now.isThere());
        if (!now.isThere()) {
            node().setSource(Source.KERNEL);
            node().setNote(texts().get("object.absent"));
        }
    }
}
