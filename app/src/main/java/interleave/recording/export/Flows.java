package interleave.recording.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers the flows of messages: a send and its receive have the same one, whichever was seen first. Messages of the same bytes are told apart by their order. */
final class Flows {
    /** Who has not found his other half by then will not any more. */
    private static final int MOST_OPEN = 1 << 17;

    private final Map<Long, Deque<Long>> sends = oldestForgotten();
    private final Map<Long, Deque<Long>> receives = oldestForgotten();
    private long last;

    /** The number of the flow that begins with a send of this message. */
    long sent(long identity) {
        return pair(receives, sends, identity);
    }

    /** The number of the flow that ends with a receive of this message. */
    long received(long identity) {
        return pair(sends, receives, identity);
    }

    private long pair(Map<Long, Deque<Long>> others, Map<Long, Deque<Long>> own, long identity) {
        Deque<Long> waiting = others.get(identity);
        if (waiting == null) {
            own.computeIfAbsent(identity, _ -> new ArrayDeque<>(1)).addLast(++last);
            return last;
        }
        long flow = waiting.removeFirst();
        if (waiting.isEmpty()) {
            others.remove(identity);
        }
        return flow;
    }

    private static Map<Long, Deque<Long>> oldestForgotten() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Deque<Long>> eldest) {
                return size() > MOST_OPEN;
            }
        };
    }
}
