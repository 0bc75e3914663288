package interleave.model;

import interleave.demo.ObjectSpec;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import interleave.trace.WrittenEvent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Events as a test tells them, one after the other. */
final class Story {
    static final long MILLI = 1_000_000;

    private final Events events = new Events();
    private int actors;

    /** Actors of this many, all of them running at time 0. */
    static Story of(int actors) {
        Story story = new Story();
        for (int i = 0; i < actors; i++) {
            story.added(0).then(new Happening.ActorBegan(0, i));
        }
        return story;
    }

    Story added(long time) {
        events.add(new Happening.ActorAdded(time, actors, "actor-" + (actors + 1), "actor", actors + 1));
        actors++;
        return this;
    }

    Story then(Happening happening) {
        events.add(happening);
        return this;
    }

    Story held(long time, int actor, Operation operation, int object, int line) {
        events.add(actor, WrittenEvent.held(operation, object, line, time));
        return this;
    }

    Story began(long time, int actor, Operation operation, int object) {
        events.add(actor, WrittenEvent.began(operation, object, 0, time));
        return this;
    }

    /** An operation that took no time. */
    Story done(long time, int actor, Operation operation, int object, long value) {
        return ended(time, time, actor, operation, object, Outcome.DONE, value);
    }

    Story ended(long began, long time, int actor, Operation operation, int object, Outcome outcome, long value) {
        events.add(actor, WrittenEvent.ended(operation, object, outcome, 0, began, time, value));
        return this;
    }

    /** An operation on one of several numbers of an object. */
    Story stored(long time, int actor, int object, int part, long value) {
        events.add(actor, WrittenEvent.ended(Operation.STORE, object, Outcome.DONE, part << Short.SIZE, time, time, value));
        return this;
    }

    /** @param text what the message is, also its bytes */
    Story moved(long time, int actor, Operation operation, int object, String text, int priority) {
        events.add(actor, WrittenEvent.moved(operation, object, time, time, text.getBytes(), priority));
        return this;
    }

    Story moved(long began, long time, int actor, Operation operation, int object, String text, int priority) {
        events.add(actor, WrittenEvent.moved(operation, object, began, time, text.getBytes(), priority));
        return this;
    }

    Story ringFull(long began, long time, int actor) {
        events.add(actor, WrittenEvent.ringFull(began, time));
        return this;
    }

    Story seen(long time, int actor, String call) {
        return then(new Happening.ActorSeen(time, actor, false, call, call.isEmpty() ? "" : "futex_do_wait"));
    }

    Story stopped(long time, int actor) {
        return then(new Happening.ActorSeen(time, actor, true, "", ""));
    }

    Events events() {
        return events;
    }

    WorldState fold(ObjectSpec... objects) {
        WorldFold fold = new WorldFold(List.of(objects));
        fold.apply(events);
        return fold.state();
    }

    /** The text of a message of at most eight bytes. */
    static String textOf(long first, int length) {
        return new String(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder()).putLong(first).array(), 0, length);
    }
}
