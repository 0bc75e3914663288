package interleave.ui;

import interleave.demo.ObjectSpec;
import interleave.demo.QueueSpec;
import interleave.demo.SysVQueueSpec;
import interleave.fxml.Texts;
import interleave.fxml.control.QueueLane;
import interleave.fxml.control.Slot;
import interleave.model.ActorState;
import interleave.model.ObjectState;
import interleave.model.QueuedMessage;
import interleave.model.WaiterSeen;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A queue of either kind on the stage: what our own actors have put in is known by its value, what others have by its size. */
final class QueueView extends ObjectView {
    private static final Set<String> SENDING = Set.of("mq_send", "mq_timedsend", "msgsnd");
    /** A System V queue is limited in bytes: so many places are drawn, and more where there are more messages. */
    private static final int PLACES = 8;

    private final ObjectSpec spec;
    private final QueueLane lane;
    private final boolean typed;
    private final int depth;

    private QueueView(ObjectSpec spec, QueueLane lane, boolean typed, int depth, Texts texts) {
        super(texts, lane, spec);
        this.spec = spec;
        this.lane = lane;
        this.typed = typed;
        this.depth = depth;
        lane.setCapacity(depth);
    }

    static QueueView posix(QueueSpec spec, Texts texts) {
        QueueLane lane = new QueueLane(texts);
        lane.setKindText(texts.format("queue.size", spec.depth(), spec.messageSize()));
        lane.setOrderText(texts.get("queue.order"));
        return new QueueView(spec, lane, false, spec.depth(), texts);
    }

    static QueueView systemV(SysVQueueSpec spec, Texts texts) {
        QueueLane lane = new QueueLane(texts);
        lane.setKindText(texts.get("queue.sysv"));
        lane.setOrderText(texts.get("queue.sysv.order"));
        return new QueueView(spec, lane, true, PLACES, texts);
    }

    @Override
    void show(ObjectState state, List<ActorState> actors) {
        ObjectState.Queue now = (ObjectState.Queue) state;
        List<Slot> slots = slots(now);
        if (!lane.getMessages().equals(slots)) {
            lane.getMessages().setAll(slots);
        }
        if (typed) {
            lane.setCapacity((int) Math.max(PLACES, now.level().value()));
        }
        lane.setLevelText(typed ? texts().format("queue.sysv.level", now.level().value()) : texts().format("queue.level", now.level().value(), depth));
        lane.setBytesText(texts().format(typed ? "queue.sysv.bytes" : "queue.bytes", now.bytes()));
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
                slots.add(new Slot(message.show(spec.content(), texts().locale()), message.priority(), typed ? texts().format("queue.sysv.type", message.priority()) : "", false, message.sender()));
            }
        }
        long size = now.unknown() == 0 ? 0 : Math.max(0, now.bytes() - now.known().stream().mapToLong(QueuedMessage::length).sum()) / now.unknown();
        while (slots.size() < messages) {
            boolean foreign = messages - slots.size() <= now.foreign();
            slots.add(new Slot(texts().format("queue.foreign.value", size), 0, texts().get(foreign ? "queue.foreign" : "queue.untold"), true, 0));
        }
        return slots;
    }

    private static List<WaiterSeen> waiting(ObjectState.Queue queue, boolean toSend) {
        return queue.waiters().stream().filter(waiter -> SENDING.contains(waiter.call()) == toSend).toList();
    }
}
