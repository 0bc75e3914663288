package interleave.model;

import interleave.demo.LockFileSpec;
import interleave.demo.ObjectSpec;
import interleave.demo.PagesSpec;
import interleave.demo.PipeSpec;
import interleave.demo.QueueSpec;
import interleave.demo.SemaphoreSpec;
import interleave.demo.SysVSemaphoreSpec;
import interleave.trace.GateMode;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import interleave.trace.WrittenEvent;
import java.util.List;
import java.util.Random;

/** Events as a session might have them, all kinds mixed, drawn by a seed. */
public final class RandomStory {
    /** What they happen on. */
    public static final List<ObjectSpec> OBJECTS = List.of(
            ObjectSpec.ring("ring", 2),
            new SemaphoreSpec("bag", 3),
            new SysVSemaphoreSpec("set", 1),
            new QueueSpec("queue", 10, 16),
            new LockFileSpec("lock"),
            new PipeSpec("pipe"),
            new PagesSpec("pages", PagesSpec.Backing.FILE, 8));

    private static final int ACTORS = 4;

    private final Random random;
    private final Events events = new Events();
    private long time = 5_000_000_000L;

    private RandomStory(long seed) {
        random = new Random(seed);
    }

    public static Events of(long seed, int count) {
        RandomStory story = new RandomStory(seed);
        for (int actor = 0; actor < ACTORS; actor++) {
            story.events.add(new Happening.ActorAdded(story.later(), actor, "actor-" + actor, "actor", actor + 1));
            story.events.add(new Happening.ActorStarted(story.later(), actor, 1000 + actor));
            story.events.add(new Happening.ActorBegan(story.later(), actor));
        }
        while (story.events.size() < count) {
            story.next();
        }
        return story.events;
    }

    private long later() {
        long most = random.nextInt(50) == 0 ? 3_000_000 : 200;
        return time += random.nextLong(most);
    }

    private void next() {
        int actor = random.nextInt(ACTORS);
        switch (random.nextInt(40)) {
            case 0 -> happening(actor);
            case 1 -> events.add(actor, WrittenEvent.held(operation(), object(), random.nextInt(100), later()));
            case 2, 3 -> events.add(actor, WrittenEvent.began(Operation.WAIT, 1 + random.nextInt(2), 0, later()));
            case 4 -> events.add(actor, WrittenEvent.began(random.nextBoolean() ? Operation.SEND : Operation.RECEIVE, 3, 0, later()));
            case 5, 6, 7 -> {
                byte[] message = new byte[1 + random.nextInt(24)];
                message[0] = (byte) random.nextInt(40);
                Operation operation = random.nextBoolean() ? Operation.SEND : Operation.RECEIVE;
                long ended = later();
                events.add(actor, WrittenEvent.moved(operation, 3, ended - duration(), ended, message, random.nextInt(4)));
            }
            case 8 -> events.add(actor, WrittenEvent.ringFull(time - 10, later()));
            default -> {
                long ended = later();
                int object = object();
                int part = object == 0 ? random.nextInt(4) : 0;
                events.add(actor, WrittenEvent.ended(operation(), object, outcome(), random.nextInt(3) * 7 | part << Short.SIZE, ended - duration(), ended, random.nextLong() >> random.nextInt(64)));
            }
        }
    }

    private long duration() {
        return random.nextInt(30) == 0 ? random.nextLong(4_000_000) : random.nextLong(60);
    }

    private Operation operation() {
        return List.of(Operation.LOAD, Operation.STORE, Operation.ADD, Operation.WAIT, Operation.POST, Operation.LOCK, Operation.UNLOCK).get(random.nextInt(7));
    }

    private int object() {
        return List.of(0, 1, 2, 4).get(random.nextInt(4));
    }

    private Outcome outcome() {
        return random.nextInt(10) == 0 ? Outcome.values()[random.nextInt(4)] : Outcome.DONE;
    }

    private void happening(int actor) {
        long at = later();
        events.add(switch (random.nextInt(15)) {
            case 0 -> new Happening.ActorSeen(at, actor, random.nextInt(4) == 0, random.nextBoolean() ? "sem_wait" : "", "futex_do_wait");
            case 1 -> new Happening.ActorSaid(at, actor, "line " + random.nextInt() + " äöü");
            case 2 -> new Happening.GateChanged(at, actor, GateMode.of(random.nextInt(3)));
            case 3 -> new Happening.ActorCounted(at, actor, random.nextLong(1000));
            case 4 -> new Happening.NumbersSeen(at, 0, List.of(1L, random.nextLong(), 2L, 3L));
            case 5 -> new Happening.SemaphoreSeen(at, 1, random.nextInt(5));
            case 6 -> new Happening.QueueSeen(at, 3, random.nextInt(10), random.nextInt(160));
            case 7 -> new Happening.LockSeen(at, 4, 1000 + actor);
            case 8 -> new Happening.WaitersSeen(at, 1, List.of(new WaiterSeen(1000 + actor, actor, "java", "sem_wait", "futex_do_wait"), new WaiterSeen(77, -1, "cat", "", "")));
            case 9 -> new Happening.HolderReplaced(at, 1, actor);
            case 10 -> new Happening.ObjectGone(at, 2);
            case 12 -> new Happening.EndsSeen(at, 5, List.of(new EndSeen(1000 + actor, actor, "java", 7, random.nextBoolean()), new EndSeen(77, -1, "cat", 0, false)));
            case 11 -> new Happening.ActorReady(at, actor);
            case 13 -> new Happening.PagesSeen(at, OBJECTS.size() - 1, actor, "7f8ba24f6000-7f8ba24fe000 rw-p 00000000 00:1b 3624 /tmp/file", 4096, List.of(1L << 2 | 2, 7L << 2));
            default -> new Happening.Unknown(at, 200 + random.nextInt(3), "0a0b");
        });
    }
}
