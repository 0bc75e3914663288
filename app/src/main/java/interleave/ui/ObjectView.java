package interleave.ui;

import interleave.demo.FifoSpec;
import interleave.demo.FileSpec;
import interleave.demo.LockFileSpec;
import interleave.demo.MemorySpec;
import interleave.demo.ObjectSpec;
import interleave.demo.PagesSpec;
import interleave.demo.PipeSpec;
import interleave.demo.PlainFileSpec;
import interleave.demo.PromisedSpec;
import interleave.demo.QueueSpec;
import interleave.demo.SegmentSpec;
import interleave.demo.SemaphoreSpec;
import interleave.demo.SourcesSpec;
import interleave.demo.SysVQueueSpec;
import interleave.demo.SysVSemaphoreSpec;
import interleave.fxml.Texts;
import interleave.fxml.control.ByteGrid;
import interleave.fxml.control.CounterCell;
import interleave.fxml.control.LockCell;
import interleave.fxml.control.MemoryGrid;
import interleave.fxml.control.NameTile;
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
import java.util.Locale;
import javafx.collections.ObservableList;

/** An object of the model on the stage. */
abstract class ObjectView {
    private static final String TOKEN = "●";
    private static final String SYSTEM_V = "sysv-";

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
            case MemorySpec memory -> of(memory, texts);
            case SemaphoreSpec semaphore -> new SemaphoreView(semaphore, new SemaphoreBag(texts), "semaphore.posix", texts);
            case SysVSemaphoreSpec semaphore -> new SemaphoreView(semaphore, new SemaphoreBag(texts), "semaphore.sysv", texts);
            case QueueSpec queue -> QueueView.posix(queue, texts);
            case SegmentSpec segment -> new SegmentView(segment, new MemoryGrid(texts), texts);
            case SysVQueueSpec queue -> QueueView.systemV(queue, texts);
            case PromisedSpec promised -> promised.brief()
                    ? new NameView(promised, new NameTile(texts), texts)
                    : new PromisedView(promised, of(promised.object(), texts), texts);
            case SourcesSpec sources -> new SourcesView(sources, new MemoryGrid(texts), texts);
            case PipeSpec _, FifoSpec _ -> new PipeView(spec, new PipeTube(texts), texts);
            case FileSpec file -> new MemoryView(file, file.fields(), new MemoryGrid(texts), texts);
            case PagesSpec _, PlainFileSpec _ -> new PagesView(spec, new PageGrid(texts), texts);
            case LockFileSpec lock -> new LockView(lock, new LockCell(texts), texts);
        };
    }

    private static ObjectView of(MemorySpec memory, Texts texts) {
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

    final boolean isSystemV() {
        return spec.kind().startsWith(SYSTEM_V);
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

    /** Only events tell it. */
    final void showReported() {
        frame.setSource(Source.REPORTED);
        frame.setDisagreement(null);
    }

    /** Of several numbers the least certain. */
    final void showSource(ObjectState.Memory memory) {
        memory.cells().stream().map(ObjectState.Cell::level).max(Comparator.comparing(ObjectState.Level::disagrees).thenComparing(ObjectState.Level::source)).ifPresent(this::showSource);
    }

    final void showNote(ObjectState state, String note) {
        frame.setNote(state.gone() ? texts.get(isSystemV() ? "object.gone.sysv" : "object.gone") : note);
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
        return new Waiter(sign(actor, actors), actor.name() + pid, false, actor.index());
    }

    /** Its number, and where that would not tell it from an actor of another role, the letter of its own too. */
    private static String sign(ActorState actor, List<ActorState> actors) {
        boolean alone = actors.stream().allMatch(other -> other.role().equals(actor.role()));
        return alone ? Integer.toString(actor.number()) : actor.role().substring(0, 1).toUpperCase(Locale.ROOT) + actor.number();
    }
}
