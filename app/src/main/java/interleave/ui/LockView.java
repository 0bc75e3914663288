package interleave.ui;

import interleave.demo.ObjectSpec;
import interleave.fxml.Texts;
import interleave.fxml.control.LockCell;
import interleave.fxml.control.Source;
import interleave.model.ActorState;
import interleave.model.ObjectState;
import java.util.List;

/** A file lock on the stage. */
final class LockView extends ObjectView {
    private final LockCell cell;

    LockView(ObjectSpec spec, LockCell cell, Texts texts) {
        super(texts, cell, spec);
        this.cell = cell;
    }

    @Override
    boolean tiesHolders() {
        return true;
    }

    @Override
    void show(ObjectState state, List<ActorState> actors) {
        ObjectState.Lock now = (ObjectState.Lock) state;
        cell.setSource(Source.KERNEL);
        cell.setHolder(now.holder() == 0 ? null : nameOf(now.holder(), actors));
        showWaiters(now.waiters(), cell.getWaiters(), actors);
        showNote(now, "");
    }

    private static String nameOf(long pid, List<ActorState> actors) {
        return actors.stream().filter(actor -> actor.pid() == pid).map(ActorState::name).findFirst().orElse("PID " + pid);
    }
}
