package interleave.model;

import interleave.trace.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A queue, as far as events tell: of a POSIX one the highest priority first, then the oldest; of a System V one the oldest first, whatever its type.
 *
 * <p>An event may come as late as it likes. So a message that is not in the queue any more was received by an outsider only when no actor can be the one who has it: each that is in a
 * receive was seen asleep there after the message was sent. And a message that is received and not known may be sent by an actor that is in a send, and by an outsider otherwise.
 */
final class QueueFold extends ObjectFold {
    private static final int REMEMBERED = 256;
    private static final QueuedMessage NO_MESSAGE = new QueuedMessage(0, 0, 0, 0, 0, 0, 0);
    private static final Early NOTHING_EARLY = new Early(0, 0);

    /** A receive whose send is still to be told. */
    private record Early(long identity, long receivedAt) {}

    private final boolean byPriority;
    private final LevelFold level;
    private final List<QueuedMessage> known = new ArrayList<>();
    private final List<Early> early = new ArrayList<>();
    /** The identities of those that outsiders are taken to have received: they are the first in the queue, but which they were nobody has told. */
    private final Deque<Long> takenAway = new ArrayDeque<>();
    /** How many of those known were not there when the kernel was read, and nothing has been sent or received since. */
    private int missing;
    /** How many actors were in a send when that was looked at last. */
    private int sending;
    private long bytes;

    QueueFold(String name, boolean byPriority) {
        super(name);
        this.byPriority = byPriority;
        level = new LevelFold(0);
    }

    private QueueFold(QueueFold other) {
        super(other);
        byPriority = other.byPriority;
        level = other.level.copy();
        known.addAll(other.known);
        early.addAll(other.early);
        takenAway.addAll(other.takenAway);
        missing = other.missing;
        sending = other.sending;
        bytes = other.bytes;
    }

    @Override
    ObjectFold copy() {
        return new QueueFold(this);
    }

    @Override
    void carry(Carrier by) {
        super.carry(by);
        level.carry(by);
        List<QueuedMessage> messages = by.list(known, NO_MESSAGE, it -> new QueuedMessage(
                by.number(it.identity()), by.number(it.first()), by.number(it.second()), by.whole(it.length()), by.whole(it.priority()), by.actor(it.sender()), by.number(it.sentAt())));
        known.clear();
        known.addAll(messages);
        List<Early> receives = by.list(early, NOTHING_EARLY, it -> new Early(by.number(it.identity()), by.number(it.receivedAt())));
        early.clear();
        early.addAll(receives);
        List<Long> taken = by.numbers(takenAway);
        takenAway.clear();
        takenAway.addAll(taken);
        missing = by.within(missing, 0, known.size());
        sending = by.within(sending, 0, Integer.MAX_VALUE);
        bytes = by.number(bytes);
    }

    @Override
    void moved(Operation operation, int actor, Events.Moved message, long began, long time, UnderWay underWay) {
        missing = 0;
        if (operation.sends()) {
            level.change(1, time);
            if (!wasReceivedEarly(message.identity(), began)) {
                insert(new QueuedMessage(
                        message.identity(), message.first(), message.second(), message.length(), message.priority(), actor, time));
            }
        } else {
            level.change(-1, time);
            received(message.identity(), time, underWay);
        }
        settle(underWay);
    }

    private boolean wasReceivedEarly(long identity, long began) {
        for (int i = 0; i < early.size(); i++) {
            if (early.get(i).identity() == identity && early.get(i).receivedAt() > began) {
                early.remove(i);
                return true;
            }
        }
        return false;
    }

    private void insert(QueuedMessage message) {
        int at = known.size();
        while (byPriority && at > 0 && known.get(at - 1).priority() < message.priority()) {
            at--;
        }
        known.add(at, message);
    }

    private void received(long identity, long time, UnderWay underWay) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).identity() == identity) {
                known.remove(i);
                return;
            }
        }
        if (!takenAway.removeFirstOccurrence(identity) && underWay.isBegun(Operation::sends, time)) {
            early.add(new Early(identity, time));
        }
    }

    @Override
    void seenQueue(int messages, long total, long time, UnderWay underWay) {
        level.read(messages, time, underWay.isAwake(operation -> operation.sends() || operation.receives(), 0));
        bytes = total;
        missing = Math.max(0, known.size() - messages);
        settle(underWay);
    }

    @Override
    void settle(UnderWay underWay) {
        sending = underWay.count(Operation::sends);
        early.removeIf(each -> !underWay.isBegun(Operation::sends, each.receivedAt()));
        if (missing > 0 && !underWay.isAwake(Operation::receives, known.stream().mapToLong(QueuedMessage::sentAt).max().orElseThrow())) {
            List<QueuedMessage> first = known.subList(0, missing);
            first.forEach(message -> takenAway.addLast(message.identity()));
            first.clear();
            missing = 0;
            while (takenAway.size() > REMEMBERED) {
                takenAway.removeFirst();
            }
        }
    }

    @Override
    ObjectState state() {
        return new ObjectState.Queue(name(), level.state(), known, sending, bytes, waiters(), isGone());
    }
}
