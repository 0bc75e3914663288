package interleave.recording.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Numbers the flows from what one actor does to what it makes possible for another. A send and its receive have the same number, whichever was seen first; messages of the same bytes are told apart
 * by their order. A post or an unlock has one for whom it may release.
 */
final class Flows {
    /** Who has not found his other half by then will not any more. */
    private static final int MOST_OPEN = 1 << 17;

    private final Map<Long, Deque<Long>> sends = oldestForgotten();
    private final Map<Long, Deque<Long>> receives = oldestForgotten();
    private final Map<Integer, Post> posts = new HashMap<>();
    private long last;

    private record Post(int actor, long time, long flow) {}

    /** The number of the flow that begins with a send of this message. */
    long sent(long identity) {
        return pair(receives, sends, identity);
    }

    /** The number of the flow that ends with a receive of this message. */
    long received(long identity) {
        return pair(sends, receives, identity);
    }

    /** The number of the flow that begins with a post to this object, or with an unlock of it. */
    long posted(int object, int actor, long time) {
        posts.put(object, new Post(actor, time, ++last));
        return last;
    }

    /**
     * The number of the flow that ends with a wait on this object.
     *
     * @param began when the wait did; another's post that came later has ended it
     * @return 0 where there was none
     */
    long released(int object, int actor, long began) {
        Post post = posts.get(object);
        return post != null && post.actor() != actor && post.time() > began ? post.flow() : 0;
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
