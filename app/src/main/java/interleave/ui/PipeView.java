package interleave.ui;

import interleave.demo.FifoSpec;
import interleave.demo.ObjectSpec;
import interleave.fxml.Texts;
import interleave.fxml.control.OpenEnd;
import interleave.fxml.control.PipeTube;
import interleave.model.ActorState;
import interleave.model.EndSeen;
import interleave.model.ObjectState;
import interleave.model.WaiterSeen;
import java.util.List;
import javafx.collections.ObservableList;

/** A pipe on the stage, with a name or without. */
final class PipeView extends ObjectView {
    private static final String READ = "read";
    private static final String WRITE = "write";

    private final PipeTube tube;

    PipeView(ObjectSpec spec, PipeTube tube, Texts texts) {
        super(texts, tube, spec);
        this.tube = tube;
        tube.setNamed(spec instanceof FifoSpec);
        tube.setKindText(texts.get("pipe.kind." + spec.kind()));
    }

    @Override
    void show(ObjectState state, List<ActorState> actors) {
        ObjectState.Pipe now = (ObjectState.Pipe) state;
        tube.setHidden(now.hidden());
        tube.setLevel(now.hidden() ? now.level().reported() : now.level().value());
        tube.setCapacity(now.capacity());
        showEnds(now, true, tube.getWriters(), actors);
        showEnds(now, false, tube.getReaders(), actors);
        if (now.hidden()) {
            showReported();
        } else {
            showSource(now.level());
        }
        showWaiters(waiting(now, WRITE), tube.getWritersWaiting(), actors);
        showWaiters(waiting(now, READ), tube.getReadersWaiting(), actors);
        showWaiters(now.waiters().stream().filter(waiter -> !isTransfer(waiter)).toList(), tube.getOpening(), actors);
        showNote(now, note(now));
    }

    /** What the ends that are open mean for the next read or write. */
    private String note(ObjectState.Pipe now) {
        boolean reader = now.ends().stream().anyMatch(end -> !end.writes());
        boolean writer = now.ends().stream().anyMatch(EndSeen::writes);
        if (reader == writer) {
            return "";
        }
        return texts().get(reader ? "pipe.note.no-writer" : "pipe.note.no-reader");
    }

    private static List<WaiterSeen> waiting(ObjectState.Pipe pipe, String call) {
        return pipe.waiters().stream().filter(waiter -> waiter.call().equals(call)).toList();
    }

    private static boolean isTransfer(WaiterSeen waiter) {
        return waiter.call().equals(READ) || waiter.call().equals(WRITE);
    }

    private void showEnds(ObjectState.Pipe pipe, boolean writes, ObservableList<OpenEnd> shown, List<ActorState> actors) {
        List<OpenEnd> now = pipe.ends().stream().filter(end -> end.writes() == writes).map(end -> end(end, actors)).toList();
        if (!shown.equals(now)) {
            shown.setAll(now);
        }
    }

    private static OpenEnd end(EndSeen end, List<ActorState> actors) {
        return end.actor() < 0
                ? new OpenEnd(end.command() + " " + end.pid(), end.descriptor(), true, 0)
                : new OpenEnd(actors.get(end.actor()).name(), end.descriptor(), false, end.actor());
    }
}
