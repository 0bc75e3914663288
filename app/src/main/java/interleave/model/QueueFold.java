package interleave.model;

import interleave.trace.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * A queue, as far as events tell: of a POSIX one the highest priority first, then the oldest; of a System V one the oldest first, whatever its type.
 *
 * <p>A receive can be seen before its send, since the receiver may return first: what was received and is not known is remembered for a while, so that its
 * send does not put it in again.
 */
final class QueueFold extends ObjectFold {
    private static final int REMEMBERED = 256;
    private static final QueuedMessage NO_MESSAGE = new QueuedMessage(0, 0, 0, 0, 0, 0, 0);

    private final boolean byPriority;
    private final LevelFold level;
    private final List<QueuedMessage> known = new ArrayList<>();
    private final Deque<Long> receivedEarly = new ArrayDeque<>();
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
        receivedEarly.addAll(other.receivedEarly);
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
        List<Long> early = by.numbers(receivedEarly);
        receivedEarly.clear();
        receivedEarly.addAll(early);
        bytes = by.number(bytes);
    }

    @Override
    void moved(Operation operation, int actor, Events.Moved message, long time) {
        if (operation.sends()) {
            level.change(1, time);
            if (!receivedEarly.removeFirstOccurrence(message.identity())) {
                insert(new QueuedMessage(
                        message.identity(), message.first(), message.second(), message.length(), message.priority(), actor, time));
            }
        } else {
            level.change(-1, time);
            if (!remove(message.identity())) {
                if (receivedEarly.size() == REMEMBERED) {
                    receivedEarly.removeFirst();
                }
                receivedEarly.addLast(message.identity());
            }
        }
    }

    private void insert(QueuedMessage message) {
        int at = known.size();
        while (byPriority && at > 0 && known.get(at - 1).priority() < message.priority()) {
            at--;
        }
        known.add(at, message);
    }

    private boolean remove(long identity) {
        for (Iterator<QueuedMessage> each = known.iterator(); each.hasNext(); ) {
            if (each.next().identity() == identity) {
                each.remove();
                return true;
            }
        }
        return false;
    }

    /** Where there are fewer than those known, and no event is still to come, an outsider has received the first of them. */
    @Override
    void seenQueue(int messages, long total, long time) {
        level.read(messages, time);
        bytes = total;
        if (known.size() > messages && level.state().disagrees()) {
            known.subList(0, known.size() - messages).clear();
        }
    }

    @Override
    ObjectState state() {
        return new ObjectState.Queue(name(), level.state(), known, bytes, waiters(), isGone());
    }
}
