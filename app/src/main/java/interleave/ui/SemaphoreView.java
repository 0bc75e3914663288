package interleave.ui;

import interleave.demo.ObjectSpec;
import interleave.demo.SemaphoreSpec;
import interleave.demo.SysVSemaphoreSpec;
import interleave.fxml.Texts;
import interleave.fxml.control.SemaphoreBag;
import interleave.model.ActorState;
import interleave.model.ObjectState;
import java.util.List;

/** A semaphore of either kind on the stage. */
final class SemaphoreView extends ObjectView {
    private final SemaphoreBag bag;
    private final boolean mutex;

    SemaphoreView(ObjectSpec spec, SemaphoreBag bag, String kindKey, Texts texts) {
        super(texts, bag, spec);
        this.bag = bag;
        this.mutex = switch (spec) {
            case SemaphoreSpec semaphore -> semaphore.value() == 1;
            case SysVSemaphoreSpec semaphore -> semaphore.value() == 1;
            default -> false;
        };
        bag.setKindText(texts.get(kindKey));
    }

    @Override
    boolean tiesHolders() {
        return mutex;
    }

    @Override
    void show(ObjectState state, List<ActorState> actors) {
        ObjectState.Semaphore now = (ObjectState.Semaphore) state;
        bag.setValue((int) now.level().value());
        showSource(now.level());
        showWaiters(now.waiters(), bag.getWaiters(), actors);
        showNote(now, texts().format("object.note.waiters", now.level().value(), now.waiters().size()));
    }
}
