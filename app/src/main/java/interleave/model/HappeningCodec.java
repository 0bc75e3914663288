package interleave.model;

import interleave.trace.GateMode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A {@link Happening} in bytes: its code, the length of what follows, its fields in their order. The codes are part of the format; one that is not known is kept as it is. */
final class HappeningCodec {
    private static final int ACTOR_ADDED = 1;
    private static final int ACTOR_STARTED = 2;
    private static final int ACTOR_READY = 3;
    private static final int ACTOR_BEGAN = 4;
    private static final int ACTOR_EXITED = 5;
    private static final int ACTOR_REMOVED = 6;
    private static final int ACTOR_SEEN = 7;
    private static final int ACTOR_SAID = 8;
    private static final int GATE_CHANGED = 9;
    private static final int ACTOR_COUNTED = 10;
    private static final int NUMBERS_SEEN = 11;
    private static final int SEMAPHORE_SEEN = 12;
    private static final int QUEUE_SEEN = 13;
    private static final int LOCK_SEEN = 14;
    private static final int WAITERS_SEEN = 15;
    private static final int HOLDER_REPLACED = 16;
    private static final int OBJECT_GONE = 17;
    private static final int ENDS_SEEN = 18;
    private static final int PAGES_SEEN = 20;

    private HappeningCodec() {}

    static void encode(Happening happening, ByteSink to) {
        ByteSink fields = new ByteSink(64);
        int code = switch (happening) {
            case Happening.ActorAdded it -> put(ACTOR_ADDED, fields, it.actor(), it.number(), it.name(), it.role());
            case Happening.ActorStarted it -> put(ACTOR_STARTED, fields, it.actor(), it.pid());
            case Happening.ActorReady it -> put(ACTOR_READY, fields, it.actor());
            case Happening.ActorBegan it -> put(ACTOR_BEGAN, fields, it.actor());
            case Happening.ActorExited it -> put(ACTOR_EXITED, fields, it.actor(), it.code(), it.signal(), it.cause());
            case Happening.ActorRemoved it -> put(ACTOR_REMOVED, fields, it.actor());
            case Happening.ActorSeen it -> put(ACTOR_SEEN, fields, it.actor(), it.stopped() ? 1 : 0, it.call(), it.kernelFunction());
            case Happening.ActorSaid it -> put(ACTOR_SAID, fields, it.actor(), it.line());
            case Happening.GateChanged it -> put(GATE_CHANGED, fields, it.actor(), it.mode().code());
            case Happening.ActorCounted it -> put(ACTOR_COUNTED, fields, it.actor(), it.operations());
            case Happening.NumbersSeen it -> {
                put(NUMBERS_SEEN, fields, it.object(), it.values().size());
                it.values().forEach(fields::putSigned);
                yield NUMBERS_SEEN;
            }
            case Happening.SemaphoreSeen it -> put(SEMAPHORE_SEEN, fields, it.object(), it.value());
            case Happening.QueueSeen it -> put(QUEUE_SEEN, fields, it.object(), it.messages(), it.bytes());
            case Happening.LockSeen it -> put(LOCK_SEEN, fields, it.object(), it.holder());
            case Happening.PagesSeen it -> {
                put(PAGES_SEEN, fields, it.object(), it.actor(), it.line(), it.rss(), it.runs().size());
                it.runs().forEach(fields::putSigned);
                yield PAGES_SEEN;
            }
            case Happening.WaitersSeen it -> {
                put(WAITERS_SEEN, fields, it.object(), it.waiters().size());
                it.waiters().forEach(waiter -> put(0, fields, waiter.pid(), waiter.actor(), waiter.command(), waiter.call(), waiter.kernelFunction()));
                yield WAITERS_SEEN;
            }
            case Happening.EndsSeen it -> {
                put(ENDS_SEEN, fields, it.object(), it.ends().size());
                it.ends().forEach(end -> put(0, fields, end.pid(), end.actor(), end.command(), end.descriptor(), end.writes() ? 1 : 0));
                yield ENDS_SEEN;
            }
            case Happening.HolderReplaced it -> put(HOLDER_REPLACED, fields, it.object(), it.holder());
            case Happening.ObjectGone it -> put(OBJECT_GONE, fields, it.object());
            case Happening.Unknown it -> {
                byte[] bytes = HexFormat.of().parseHex(it.fields());
                fields.putBytes(bytes, bytes.length);
                yield it.code();
            }
        };
        to.putNumber(code);
        to.putPart(fields);
    }

    private static int put(int code, ByteSink to, Object... fields) {
        for (Object field : fields) {
            switch (field) {
                case String text -> to.putText(text);
                case Number number -> to.putSigned(number.longValue());
                default -> throw new IllegalArgumentException(field.toString());
            }
        }
        return code;
    }

    static Happening decode(long time, ByteSource from) {
        int code = from.getWithin(Integer.MAX_VALUE);
        ByteSource fields = from.getPart();
        Happening happening = switch (code) {
            case ACTOR_ADDED -> actorAdded(time, fields);
            case ACTOR_STARTED -> new Happening.ActorStarted(time, fields.getInt(), fields.getSigned());
            case ACTOR_READY -> new Happening.ActorReady(time, fields.getInt());
            case ACTOR_BEGAN -> new Happening.ActorBegan(time, fields.getInt());
            case ACTOR_EXITED -> new Happening.ActorExited(time, fields.getInt(), fields.getInt(), fields.getInt(), fields.getText());
            case ACTOR_REMOVED -> new Happening.ActorRemoved(time, fields.getInt());
            case ACTOR_SEEN -> new Happening.ActorSeen(time, fields.getInt(), fields.getSigned() != 0, fields.getText(), fields.getText());
            case ACTOR_SAID -> new Happening.ActorSaid(time, fields.getInt(), fields.getText());
            case GATE_CHANGED -> new Happening.GateChanged(time, fields.getInt(), gateMode(fields.getInt()));
            case ACTOR_COUNTED -> new Happening.ActorCounted(time, fields.getInt(), fields.getSigned());
            case NUMBERS_SEEN -> new Happening.NumbersSeen(time, fields.getInt(), numbers(fields));
            case SEMAPHORE_SEEN -> new Happening.SemaphoreSeen(time, fields.getInt(), fields.getInt());
            case QUEUE_SEEN -> new Happening.QueueSeen(time, fields.getInt(), fields.getInt(), fields.getSigned());
            case LOCK_SEEN -> new Happening.LockSeen(time, fields.getInt(), fields.getSigned());
            case WAITERS_SEEN -> new Happening.WaitersSeen(time, fields.getInt(), waiters(fields));
            case HOLDER_REPLACED -> new Happening.HolderReplaced(time, fields.getInt(), fields.getInt());
            case ENDS_SEEN -> new Happening.EndsSeen(time, fields.getInt(), ends(fields));
            case OBJECT_GONE -> new Happening.ObjectGone(time, fields.getInt());
            case PAGES_SEEN -> new Happening.PagesSeen(time, fields.getInt(), fields.getInt(), fields.getText(), fields.getSigned(), numbers(fields));
            default -> new Happening.Unknown(time, code, HexFormat.of().formatHex(fields.rest()));
        };
        fields.end();
        return happening;
    }

    private static Happening actorAdded(long time, ByteSource fields) {
        int actor = fields.getInt();
        int number = fields.getInt();
        return new Happening.ActorAdded(time, actor, fields.getText(), fields.getText(), number);
    }

    private static GateMode gateMode(int code) {
        if (code < 0 || code >= GateMode.values().length) {
            throw new MalformedBlockException("no gate mode has the code " + code);
        }
        return GateMode.of(code);
    }

    private static List<Long> numbers(ByteSource fields) {
        int count = fields.getInt();
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(fields.getSigned());
        }
        return List.copyOf(numbers);
    }

    private static List<EndSeen> ends(ByteSource fields) {
        int count = fields.getInt();
        List<EndSeen> ends = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long pid = fields.getSigned();
            int actor = fields.getInt();
            ends.add(new EndSeen(pid, actor, fields.getText(), fields.getInt(), fields.getSigned() != 0));
        }
        return List.copyOf(ends);
    }

    private static List<WaiterSeen> waiters(ByteSource fields) {
        int count = fields.getInt();
        List<WaiterSeen> waiters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long pid = fields.getSigned();
            int actor = fields.getInt();
            waiters.add(new WaiterSeen(pid, actor, fields.getText(), fields.getText(), fields.getText()));
        }
        return List.copyOf(waiters);
    }
}
