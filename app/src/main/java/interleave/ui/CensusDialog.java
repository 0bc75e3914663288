package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.control.CensusPane;
import interleave.ipc.IpcException;
import interleave.ipc.inspect.Census;
import interleave.ipc.inspect.Contents;
import interleave.ipc.inspect.IpcObject;
import interleave.ipc.inspect.ObjectUser;
import interleave.session.Registered;
import interleave.session.Removable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.stage.Window;

/** The IPC objects of this machine, whoever has made them: looked at, selected, and removed once that was confirmed. */
final class CensusDialog {
    private static final String UNKNOWN = "?";
    private static final int MOST_USERS = 3;

    private final Texts texts;
    private final CensusPane pane;
    private final Map<CensusPane.Item, Removable> found = new LinkedHashMap<>();

    private CensusDialog(Texts texts) {
        this.texts = texts;
        pane = new CensusPane(texts);
        pane.setOnScan(() -> scan(""));
        pane.setOnRemove(() -> remove(pane.marked().stream().map(found::get).toList()));
    }

    static void show(Window owner, Texts texts) {
        CensusDialog dialog = new CensusDialog(texts);
        dialog.scan("");
        Dialogs.show(owner, texts.get("census.title"), dialog.pane, texts);
    }

    /** It takes some ten milliseconds. */
    private void scan(String message) {
        Thread.ofPlatform().daemon().name("census").start(() -> {
            Registered registered = Registered.read();
            Census census = Census.take(registered.queues());
            List<Removable> objects = Removable.of(census, registered);
            Platform.runLater(() -> show(census, objects, message));
        });
    }

    private void show(Census census, List<Removable> objects, String message) {
        found.clear();
        objects.forEach(object -> found.put(item(object), object));
        pane.getItems().setAll(found.keySet());
        pane.setMessage(!message.isEmpty() ? message
                : !census.queuesListed() ? texts.get("census.unmounted")
                : census.processesUnseen() > 0 ? texts.format("census.unseen", census.processesUnseen())
                : texts.format("census.found", found.size()));
    }

    /** What fails does not keep the others. */
    private void remove(List<Removable> objects) {
        Thread.ofPlatform().daemon().name("census").start(() -> {
            List<String> failures = new ArrayList<>();
            for (Removable object : objects) {
                try {
                    object.remove();
                } catch (IpcException e) {
                    failures.add(e.getMessage());
                }
            }
            String message = failures.isEmpty() ? texts.format("census.removed", objects.size()) : failures.getFirst();
            Platform.runLater(() -> scan(message));
        });
    }

    private CensusPane.Item item(Removable removable) {
        IpcObject object = removable.object();
        String mode = object.mode().isPresent() ? "%04o".formatted(object.mode().getAsInt()) : UNKNOWN;
        return new CensusPane.Item(texts.get("census.kind." + object.type().key()), name(object), object.owner().orElse(UNKNOWN) + " " + mode, contents(object.contents()),
                users(removable), removable.command(), removable.left(), removable.isOwn());
    }

    private String name(IpcObject object) {
        return switch (object.type()) {
            case SYSV_SHARED_MEMORY, SYSV_SEMAPHORES, SYSV_QUEUE -> texts.format("census.id", object.systemName(), Long.toString(object.number()));
            case SHARED_MEMORY, SEMAPHORE, QUEUE, FIFO -> object.systemName();
        };
    }

    private String contents(Contents contents) {
        return switch (contents) {
            case Contents.Memory memory -> texts.format("census.bytes", known(memory.bytes()));
            case Contents.Semaphore semaphore -> texts.format("census.value", semaphore.value().isPresent() ? Integer.toString(semaphore.value().getAsInt()) : UNKNOWN);
            case Contents.Queue queue -> texts.format("census.messages", known(queue.messages()), known(queue.depth()));
            case Contents.Segment segment -> texts.format("census.attached", Long.toString(segment.bytes()), Long.toString(segment.attached()));
            case Contents.Semaphores set -> texts.format("census.value", set.values().map(values -> values.stream().map(String::valueOf).collect(Collectors.joining(" "))).orElse(UNKNOWN));
            case Contents.SysvQueue queue -> texts.format("census.queued", Long.toString(queue.messages()), Long.toString(queue.bytes()));
            case Contents.Fifo() -> "";
        };
    }

    private String users(Removable removable) {
        List<ObjectUser> users = removable.object().users();
        String who = users.stream().limit(MOST_USERS).map(user -> user.command() + " " + user.pid()).collect(Collectors.joining(", ")) + (users.size() > MOST_USERS ? ", …" : "");
        if (users.isEmpty()) {
            who = removable.object().allUsersSeen() ? texts.get("census.nobody") : texts.get("census.unknown");
        }
        return removable.ours() ? texts.format("census.ours", who) : who;
    }

    private static String known(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : UNKNOWN;
    }
}
