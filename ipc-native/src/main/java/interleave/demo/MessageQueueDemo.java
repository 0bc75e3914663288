package interleave.demo;

import interleave.ipc.MessageQueue;
import interleave.trace.Operation;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A POSIX message queue: a full one holds up its senders, an empty one its receivers. */
public final class MessageQueueDemo implements Demo {
    private static final String QUEUE = "queue";
    private static final String SENDER = "sender";
    private static final String RECEIVER = "receiver";

    private static final String DEPTH = "depth";
    private static final String CALL = "call";
    private static final String TIMEOUT = "timeout-ms";
    private static final Repetition SENDS = new Repetition("sends", "send-ms", 300);
    private static final Repetition RECEIVES = new Repetition("receives", "receive-ms", 600);

    @Override
    public String id() {
        return "queue";
    }

    @Override
    public Topic topic() {
        return Topic.MESSAGE_QUEUES;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Whole(DEPTH, 10, 1, 65_536),
                new Parameter.Choice(CALL, "blocking", List.of("blocking", "timed", "non-blocking")),
                new Parameter.Whole(TIMEOUT, 1000, 1, 3_600_000),
                SENDS.countParameter(),
                RECEIVES.countParameter(),
                SENDS.restParameter(),
                RECEIVES.restParameter());
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(SENDER, Role.Side.LEFT, 1, 0, 16, settings -> MessageQueueDemo::send),
                new Role(RECEIVER, Role.Side.RIGHT, 1, 0, 16, settings -> MessageQueueDemo::receive));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(new QueueSpec(QUEUE, (int) settings.whole(DEPTH), Reading.BYTES));
    }

    @Override
    public Map<String, String> small() {
        return Map.of("depth", "1", "sends", "2", "receives", "2", "send-ms", "0", "receive-ms", "0");
    }

    @Override
    public boolean ends(Settings settings) {
        return SENDS.ends(settings) && RECEIVES.ends(settings);
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("queued") == 10 && result.number("foreign") == 0);
    }

    /** What was sent was received or is still in the queue: if not, somebody from outside has had a hand in it. */
    @Override
    public Result result(Settings settings, Facts facts) {
        long sent = facts.completed(SENDER, Operation::sends);
        long received = facts.completed(RECEIVER, Operation::receives);
        long queued = facts.value(QUEUE);
        long foreign = queued - (facts.initial(QUEUE) + sent - received);
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("sent", sent);
        numbers.put("received", received);
        numbers.put("queued", queued);
        numbers.put("foreign", foreign);
        return new Result(numbers, "foreign", foreign == 0 ? Result.Verdict.KEPT : Result.Verdict.BROKEN);
    }

    private static void send(Ipc ipc, Settings settings) throws InterruptedException {
        try (var queue = ipc.openQueue("queue")) {
            for (long sent = 0; SENDS.isNotEnough(sent, settings); ) {
                double value = Math.round(400 + 50 * Math.sin(sent / 3.0)) / 10.0;
                byte[] reading = new Reading(System.nanoTime(), value, ipc.number()).toBytes();
                if (send(queue, reading, settings)) {
                    sent++;
                }
                SENDS.rest(settings);
            }
        }
    }

    private static boolean send(MessageQueue queue, byte[] reading, Settings settings) {
        return switch (settings.word(CALL)) {
            case "timed" -> queue.timedSend(reading, 0, timeout(settings));
            case "non-blocking" -> queue.trySend(reading, 0);
            default -> {
                queue.send(reading, 0);
                yield true;
            }
        };
    }

    private static void receive(Ipc ipc, Settings settings) throws InterruptedException {
        try (var queue = ipc.openQueue("queue")) {
            for (long received = 0; RECEIVES.isNotEnough(received, settings); ) {
                if (receive(queue, settings)) {
                    received++;
                }
                RECEIVES.rest(settings);
            }
        }
    }

    private static boolean receive(MessageQueue queue, Settings settings) {
        return switch (settings.word(CALL)) {
            case "timed" -> queue.timedReceive(timeout(settings)).isPresent();
            case "non-blocking" -> queue.tryReceive().isPresent();
            default -> {
                queue.receive();
                yield true;
            }
        };
    }

    private static Duration timeout(Settings settings) {
        return Duration.ofMillis(settings.whole(TIMEOUT));
    }
}
