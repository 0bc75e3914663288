package interleave.ui;

import interleave.demo.ObjectSpec;
import interleave.fxml.Texts;
import interleave.fxml.control.QueueLane;
import interleave.fxml.control.Slot;
import interleave.model.ActorState;
import interleave.model.ObjectState;
import interleave.model.QueuedMessage;
import interleave.model.WaiterSeen;
import java.util.ArrayList;
import java.util.List;

/** A POSIX queue on the stage: what our own actors have put in is known by its value, what others have by its size. */
final class QueueView extends ObjectView {
    private static final String SEND = "mq_send";

    private final ObjectSpec.Queue spec;
    private final QueueLane lane;

    QueueView(ObjectSpec.Queue spec, QueueLane lane, Texts texts) {
        super(texts, lane, spec);
        this.spec = spec;
        this.lane = lane;
        lane.setCapacity(spec.depth());
        lane.setMessageSize(spec.messageSize());
    }

    @Override
    void show(ObjectState state, List<ActorState> actors) {
        ObjectState.Queue now = (ObjectState.Queue) state;
        List<Slot> slots = slots(now);
        if (!lane.getMessages().equals(slots)) {
            lane.getMessages().setAll(slots);
        }
        lane.setLevelText(texts().format("queue.level", now.level().value(), spec.depth()));
        lane.setBytesText(texts().format("queue.bytes", now.bytes()));
        showSource(now.level());
        showWaiters(waiting(now, true), lane.getSendersWaiting(), actors);
        showWaiters(waiting(now, false), lane.getReceiversWaiting(), actors);
        showNote(now, "");
    }

    private List<Slot> slots(ObjectState.Queue now) {
        List<Slot> slots = new ArrayList<>();
        long messages = now.level().value();
        for (QueuedMessage message : now.known()) {
            if (slots.size() < messages) {
                slots.add(new Slot(message.show(spec.content(), texts().locale()), message.priority(), "", false, message.sender()));
            }
        }
        long size = now.unknown() == 0 ? 0 : Math.max(0, now.bytes() - now.known().stream().mapToLong(QueuedMessage::length).sum()) / now.unknown();
        while (slots.size() < messages) {
            slots.add(new Slot(texts().format("queue.foreign.value", size), 0, texts().get("queue.foreign"), true, 0));
        }
        return slots;
    }

    private static List<WaiterSeen> waiting(ObjectState.Queue queue, boolean toSend) {
        return queue.waiters().stream().filter(waiter -> waiter.call().startsWith(SEND) == toSend).toList();
    }
}
