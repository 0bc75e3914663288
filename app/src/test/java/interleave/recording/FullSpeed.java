package interleave.recording;

import interleave.demo.ObjectSpec;
import interleave.demo.QueueSpec;
import interleave.model.Events;
import interleave.model.Happening;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import interleave.trace.WrittenEvent;
import java.util.List;
import java.util.Random;

/** Events as eight actors at full speed make them, that load and store a counter and send each other a message now and then. */
final class FullSpeed {
    private static final int ACTORS = 8;
    static final List<ObjectSpec> OBJECTS = List.of(ObjectSpec.counter("counter"), new QueueSpec("queue", 10, 16));

    private final Random random = new Random(7);
    private long time = 1_000_000_000;
    private long value;
    private int next;
    private boolean begun;

    void fill(Events run, int count) {
        while (!begun && next < ACTORS) {
            run.add(new Happening.ActorAdded(time, next, "actor-" + next, "actor", next + 1));
            run.add(new Happening.ActorBegan(time, next));
            next++;
        }
        begun = true;
        while (run.size() < count) {
            next++;
            int actor = next % ACTORS;
            time += 20 + random.nextInt(60);
            if (next % 64 == 0) {
                byte[] message = {(byte) next, (byte) (next >> 8), (byte) (next >> 16), 3};
                run.add(actor, WrittenEvent.moved(Operation.SEND, 1, time - 900, time, message, 0));
                time += 900;
                run.add((actor + 1) % ACTORS, WrittenEvent.moved(Operation.RECEIVE, 1, time - 700, time, message, 0));
            } else {
                boolean load = next % 2 == 0;
                value += load ? 0 : 1;
                run.add(actor, WrittenEvent.ended(load ? Operation.LOAD : Operation.STORE, 0, Outcome.DONE, 0, time - 5 - random.nextInt(20), time, value));
            }
        }
    }
}
