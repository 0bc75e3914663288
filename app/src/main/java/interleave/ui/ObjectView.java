package interleave.ui;

import interleave.demo.ObjectSpec;
import interleave.fxml.Texts;
import interleave.fxml.control.ByteGrid;
import interleave.fxml.control.CounterCell;
import interleave.fxml.control.LockCell;
import interleave.fxml.control.MemoryGrid;
import interleave.fxml.control.ObjectFrame;
import interleave.fxml.control.PageGrid;
import interleave.fxml.control.PipeTube;
import interleave.fxml.control.RingCell;
import interleave.fxml.control.SemaphoreBag;
import interleave.fxml.control.Source;
import interleave.fxml.control.Waiter;
import interleave.model.ActorState;
import interleave.model.Movement;
import interleave.model.ObjectState;
import interleave.model.WaiterSeen;
import java.util.Comparator;
import java.util.List;
import javafx.collections.ObservableList;

/** An object of the model on the stage. */
abstract class ObjectView {
    private static final String TOKEN = "●";

    private final Texts texts;
    private final ObjectSpec spec;
    private final ObjectFrame frame;

    ObjectView(Texts texts, ObjectFrame frame, ObjectSpec spec) {
        this.texts = texts;
        this.spec = spec;
        this.frame = frame;
        frame.setName(nameOf(spec.name(), texts));
        frame.setId("object-" + spec.name());
    }

    static ObjectView of(ObjectSpec spec, Texts texts) {
        return switch (spec) {
            case ObjectSpec.Memory memory -> of(memory, texts);
            case ObjectSpec.Semaphore semaphore -> new SemaphoreView(semaphore, new SemaphoreBag(texts), "semaphore.posix", texts);
            case ObjectSpec.SysVSemaphore semaphore -> new SemaphoreView(semaphore, new SemaphoreBag(texts), "semaphore.sysv", texts);
            case ObjectSpec.Queue queue -> QueueView.posix(queue, texts);
            case ObjectSpec.Segment segment -> new SegmentView(segment, new MemoryGrid(texts), texts);
            case ObjectSpec.SysVQueue queue -> QueueView.systemV(queue, texts);
            case ObjectSpec.Promised promised -> new PromisedView(promised, of(promised.object(), texts), texts);
            case ObjectSpec.Sources sources -> new SourcesView(sources, new MemoryGrid(texts), texts);
            case ObjectSpec.Pipe _, ObjectSpec.Fifo _ -> new PipeView(spec, new PipeTube(texts), texts);
            case ObjectSpec.File file -> new MemoryView(file, file.fields(), new MemoryGrid(texts), texts);
            case ObjectSpec.Pages pages -> new PagesView(pages, new PageGrid(texts), texts);
            case ObjectSpec.LockFile lock -> new LockView(lock, new LockCell(texts), texts);
        };
    }

    private static ObjectView of(ObjectSpec.Memory memory, Texts texts) {
        return switch (memory.shape()) {
            case CELLS -> memory.fields().size() == 1
                    ? new CounterView(memory, new CounterCell(texts), texts)
                    : new MemoryView(memory, memory.fields(), new MemoryGrid(texts), texts);
            case BYTES -> new BytesView(memory, new ByteGrid(texts), texts);
            case RING -> new RingView(memory, new RingCell(texts), texts);
        };
    }

    /** What an object that the demo calls so is called in its texts. */
    static String nameOf(String name, Texts texts) {
        return texts.has("object." + name) ? texts.get("object." + name) : name;
    }

    final ObjectFrame node() {
        return frame;
    }

    final Texts texts() {
        return texts;
    }

    final void setSystemName(String name) {
        frame.setSystemName(name);
    }

    /** @param actors by index */
    abstract void show(ObjectState state, List<ActorState> actors);

    /** What goes to it or comes from it, in a few characters. */
    final String label(Movement movement) {
        if (movement.isMessage()) {
            return spec.content().show(movement.value(), texts.locale());
        }
        return switch (movement.operation()) {
            case LOAD, STORE -> Long.toString(movement.value());
            case READ, WRITE -> texts.format("tick.bytes", movement.value());
            case OPEN, CLOSE, ATTACH, DETACH, REMOVE -> texts.get("operation." + movement.operation().word());
            case ADD -> "+1";
            default -> TOKEN;
        };
    }

    /** Whether an actor that holds it should be tied to it: sensible only where one at a time can. */
    boolean tiesHolders() {
        return false;
    }

    final void showSource(ObjectState.Level level) {
        frame.setSource(level.kernelAt() == 0 ? Source.INFERRED : Source.valueOf(level.source().name()));
        frame.setDisagreement(level.disagrees() ? texts.format("object.disagreement", level.reported(), level.kernel()) : null);
    }

    /** Of several numbers the least certain. */
    final void showSource(ObjectState.Memory memory) {
        memory.cells().stream().map(ObjectState.Cell::level).max(Comparator.comparing(ObjectState.Level::disagrees).thenComparing(ObjectState.Level::source)).ifPresent(this::showSource);
    }

    final void showNote(ObjectState state, String note) {
        frame.setNote(state.gone() ? texts.get("object.gone") : note);
    }

    final void showWaiters(List<WaiterSeen> waiters, ObservableList<Waiter> shown, List<ActorState> actors) {
        List<Waiter> now = waiters.stream().map(waiter -> waiter(waiter, actors)).toList();
        if (!shown.equals(now)) {
            shown.setAll(now);
        }
    }

    private static Waiter waiter(WaiterSeen seen, List<ActorState> actors) {
        String pid = ", PID " + seen.pid() + ", " + seen.call() + ": " + seen.kernelFunction();
        if (seen.isForeign()) {
            return new Waiter(seen.command().substring(0, Math.min(2, seen.command().length())), seen.command() + pid, true, 0);
        }
        ActorState actor = actors.get(seen.actor());
        return new Waiter(Integer.toString(actor.number()), actor.name() + pid, false, actor.index());
    }
}
