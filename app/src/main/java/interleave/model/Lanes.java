package interleave.model;

import interleave.trace.Kind;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Folds events into the lanes of the timeline. One thread at a time. */
final class Lanes {
    private static final int MOST_ARROWS = 4096;
    /** A wait that took less than this was not one that had to be released. */
    private static final long NOTICEABLE = 100_000;

    private final List<LaneFold> lanes = new ArrayList<>();
    private final Deque<Arrow> arrows = new ArrayDeque<>();
    private final Map<Integer, Given> lastPost = new HashMap<>();
    private final Map<Long, Given> sends = new HashMap<>();
    private final Deque<Long> sendOrder = new ArrayDeque<>();

    private record Given(int actor, long time) {}

    void apply(Events run) {
        for (int i = 0; i < run.size(); i++) {
            if (run.kind(i) == Events.HAPPENING) {
                apply(run.happening(i));
            } else {
                apply(run, i);
            }
        }
    }

    private void apply(Events run, int i) {
        LaneFold lane = lanes.get(run.actor(i));
        long time = run.time(i);
        if (run.kind(i) == Kind.HELD.code()) {
            lane.become(Span.HELD, time);
        } else if (run.kind(i) == Kind.BEGAN.code()) {
            lane.began(time);
        } else if (run.kind(i) == Kind.ENDED.code()) {
            Operation operation = Codes.operation(run.operation(i));
            if (operation == null) {
                return;
            }
            lane.ended(operation, time, run.duration(i));
            if (run.outcome(i) == Outcome.DONE.code()) {
                connect(operation, run, i);
            }
        }
    }

    private void connect(Operation operation, Events run, int i) {
        if (operation == Operation.POST || operation == Operation.UNLOCK) {
            lastPost.put(run.object(i), new Given(run.actor(i), run.time(i)));
        } else if (operation.sends() && run.isMessage(i)) {
            remember(run.message(i).identity(), new Given(run.actor(i), run.time(i)));
        } else if (operation.receives() && run.isMessage(i)) {
            arrow(sends.remove(run.message(i).identity()), run.actor(i), run.time(i));
        } else if (operation.mayBlock() && run.duration(i) > NOTICEABLE) {
            Given post = lastPost.get(run.object(i));
            if (post != null && post.time() > run.time(i) - run.duration(i)) {
                arrow(post, run.actor(i), run.time(i));
            }
        }
    }

    private void remember(long identity, Given send) {
        if (sendOrder.size() == MOST_ARROWS) {
            sends.remove(sendOrder.removeFirst());
        }
        sendOrder.addLast(identity);
        sends.put(identity, send);
    }

    private void arrow(Given from, int toActor, long to) {
        if (from == null || from.actor() == toActor) {
            return;
        }
        if (arrows.size() == MOST_ARROWS) {
            arrows.removeFirst();
        }
        arrows.addLast(new Arrow(from.actor(), from.time(), toActor, to));
    }

    private void apply(Happening happening) {
        switch (happening) {
            case Happening.ActorAdded added -> lanes.add(new LaneFold(added.actor(), added.name()));
            case Happening.ActorBegan began -> lanes.get(began.actor()).become(Span.RUNNING, began.time());
            case Happening.ActorSeen seen -> {
                LaneFold lane = lanes.get(seen.actor());
                lane.stopped(seen.stopped(), seen.time());
                if (!seen.call().isEmpty() && !seen.stopped()) {
                    lane.blocked(seen.time());
                }
            }
            case Happening.ActorExited exited -> lanes.get(exited.actor()).over(exited.time());
            case Happening.ActorStarted ignored -> {}
            case Happening.ActorReady ignored -> {}
            case Happening.ActorRemoved ignored -> {}
            case Happening.ActorSaid ignored -> {}
            case Happening.GateChanged ignored -> {}
            case Happening.ActorCounted ignored -> {}
            case Happening.NumbersSeen ignored -> {}
            case Happening.SemaphoreSeen ignored -> {}
            case Happening.QueueSeen ignored -> {}
            case Happening.LockSeen ignored -> {}
            case Happening.WaitersSeen ignored -> {}
            case Happening.HolderReplaced ignored -> {}
            case Happening.ObjectGone ignored -> {}
            case Happening.Unknown ignored -> {}
        }
    }

    List<Lane> between(long from, long to, long known) {
        return lanes.stream().map(lane -> lane.between(from, to, known)).toList();
    }

    List<Arrow> arrowsBetween(long from, long to) {
        return arrows.stream().filter(arrow -> arrow.to() >= from && arrow.from() <= to).toList();
    }
}
