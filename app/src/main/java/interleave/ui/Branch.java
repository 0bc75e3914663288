package interleave.ui;

import interleave.demo.Demo;
import interleave.demo.Demos;
import interleave.fxml.Texts;
import interleave.model.ActorState;
import interleave.model.Events;
import interleave.model.Timeline;
import interleave.recording.Header;
import interleave.schedule.Schedule;
import interleave.session.SessionPlan;
import interleave.trace.Kind;
import interleave.trace.Operation;
import interleave.trace.TraceMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A place in a recording at which live processes are to go on: what they are, and the order in which their operations are let through up to there.
 *
 * <p>An operation that may block is let through when it began, any other when it ended: between those two nobody knows, and two that overlapped may come out the other way round.
 */
record Branch(SessionPlan plan, Schedule schedule) {
    private static final int MOST_STEPS = 1_000_000;

    private record Turn(long time, int actor) {}

    /**
     * @param events how many have happened at that place
     * @throws IllegalArgumentException if it cannot be played here; the message is a sentence that says why
     */
    static Branch of(Replay replay, long events, Texts texts) {
        Header header = replay.recording().header();
        Demo demo = Demos.find(header.demo()).orElseThrow(() -> new IllegalArgumentException(texts.format("branch.unknown", header.demo())));
        Map<String, String> settings = new HashMap<>();
        header.parameters().forEach((name, value) -> settings.put(name, String.valueOf(value)));
        Map<String, Integer> roles = new LinkedHashMap<>();
        header.roles().forEach(role -> roles.put(role.name(), role.count()));
        SessionPlan plan = SessionPlan.of(demo, settings, roles, Map.of(), false, TraceMode.EVERY);
        List<Turn> turns = turns(replay.timeline(), events, texts);
        List<ActorState> actors = replay.timeline().stateAt(events).actors();
        return new Branch(plan, Schedule.of(turns.stream().map(turn -> actors.get(turn.actor()).name()).toList()));
    }

    private static List<Turn> turns(Timeline timeline, long events, Texts texts) {
        List<Turn> turns = new ArrayList<>();
        Map<Integer, Long> pending = new LinkedHashMap<>();
        for (long first = 0; first < events; ) {
            Events run = timeline.eventsFrom(first, events);
            for (int i = 0; i < run.size(); i++) {
                if (run.kind(i) == Kind.BEGAN.code()) {
                    pending.put(run.actor(i), run.time(i));
                } else if (run.kind(i) == Kind.ENDED.code()) {
                    pending.remove(run.actor(i));
                    turns.add(new Turn(mayBlock(run.operation(i)) ? run.time(i) - run.duration(i) : run.time(i), run.actor(i)));
                }
            }
            if (turns.size() > MOST_STEPS) {
                throw new IllegalArgumentException(texts.format("branch.far", MOST_STEPS));
            }
            first += run.size();
        }
        pending.forEach((actor, began) -> turns.add(new Turn(began, actor)));
        turns.sort(Comparator.comparingLong(Turn::time));
        return turns;
    }

    private static boolean mayBlock(int code) {
        return Operation.of(code).mayBlock();
    }
}
