package interleave.model;

import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what made what possible: the post that released a wait, the send of a message that was received. Messages of the same bytes are told apart by their order. */
final class Connections {
    private static final int DONE = Outcome.DONE.code();

    private final List<Arrow> arrows = new ArrayList<>();
    private final Map<Integer, Given> lastPost = new HashMap<>();
    private final Map<Long, Deque<Given>> sends = new HashMap<>();
    private final Map<Long, Deque<Given>> earlyReceives = new HashMap<>();

    /** @param began when the operation began: of a send, since its receiver may return before it does */
    private record Given(int actor, long began, long time) {}

    void operation(int actor, Operation operation, Events run, int i) {
        if (run.outcome(i) != DONE) {
            return;
        }
        if (operation == Operation.POST || operation == Operation.UNLOCK) {
            lastPost.put(run.object(i), given(actor, run, i));
        } else if (run.isMessage(i)) {
            moved(actor, operation.sends(), run, i);
        } else if (operation.mayBlock() && run.duration(i) > Arrow.NOTICEABLE) {
            Given post = lastPost.get(run.object(i));
            if (post != null && post.time() > run.time(i) - run.duration(i)) {
                arrow(post.actor(), post.time(), actor, run.time(i));
            }
        }
    }

    private void moved(int actor, boolean sent, Events run, int i) {
        long identity = run.message(i).identity();
        Given other = take(sent ? earlyReceives : sends, identity);
        if (other == null) {
            (sent ? sends : earlyReceives).computeIfAbsent(identity, _ -> new ArrayDeque<>(1)).addLast(given(actor, run, i));
        } else if (sent) {
            arrow(actor, run.time(i) - run.duration(i), other.actor(), other.time());
        } else {
            arrow(other.actor(), other.time(), actor, run.time(i));
        }
    }

    private static Given take(Map<Long, Deque<Given>> from, long identity) {
        Deque<Given> all = from.get(identity);
        return all == null ? null : all.pollFirst();
    }

    private static Given given(int actor, Events run, int i) {
        return new Given(actor, run.time(i) - run.duration(i), run.time(i));
    }

    private void arrow(int fromActor, long from, int toActor, long to) {
        if (fromActor != toActor) {
            arrows.add(new Arrow(fromActor, from, toActor, to));
        }
    }

    /** Those that touch this stretch of time. */
    List<Arrow> between(long from, long to) {
        return arrows.stream().filter(arrow -> Math.max(arrow.from(), arrow.to()) >= from && Math.min(arrow.from(), arrow.to()) <= to).toList();
    }
}
