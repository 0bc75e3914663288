package interleave.demo;

import interleave.trace.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Six messages of three priorities wait in a queue: the high ones overtake, and among equals the oldest comes first. */
public final class QueuePriorities implements Demo {
    private static final String QUEUE = "queue";
    private static final String SENDER = "sender";
    private static final String RECEIVER = "receiver";

    private static final String ORDER = "order";

    private static final String PRIORITIES = "priorities";
    private static final String RECEIVES = "receives";
    private static final Repetition SENDS = new Repetition("sends", "send-ms", 300);

    /** {@code char text[8]} */
    private static final int BYTES = 8;
    private static final int DEPTH = 10;
    private static final String[] TEXTS = {"low1", "mid1", "low2", "high1", "mid2", "high2"};
    private static final int[] SCATTERED = {0, 5, 0, 31, 5, 31};

    @Override
    public String id() {
        return "queue-priorities";
    }

    @Override
    public Topic topic() {
        return Topic.MESSAGE_QUEUES;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Choice(PRIORITIES, "three", List.of("three", "all-the-same")),
                new Parameter.Choice(RECEIVES, "when-all-are-in", List.of("when-all-are-in", "at-once")),
                SENDS.restParameter());
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(SENDER, Role.Side.LEFT, 1, 1, 1, _ -> QueuePriorities::send),
                new Role(RECEIVER, Role.Side.RIGHT, 1, 0, 1, _ -> QueuePriorities::receive));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(new QueueSpec(QUEUE, DEPTH, BYTES, Content.TEXT));
    }

    @Override
    public List<String> tells() {
        return List.of(ORDER);
    }

    @Override
    public Map<String, String> small() {
        return Map.of("send-ms", "0", "receives", "at-once");
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("overtaken") == 10);
    }

    /** Sent as 1, 2, 3, 4, 5, 6. An overtaking is a message that comes out before one that was sent earlier. */
    @Override
    public Result result(Settings settings, Facts facts) {
        List<Long> order = facts.allTold(RECEIVER, ORDER);
        long overtaken = 0;
        for (int i = 0; i < order.size(); i++) {
            long sent = order.get(i);
            overtaken += order.subList(i + 1, order.size()).stream().filter(later -> later < sent).count();
        }
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("sent", facts.completed(SENDER, Operation.SEND));
        numbers.put("received", facts.completed(RECEIVER, Operation.RECEIVE));
        numbers.put("overtaken", overtaken);
        return new Result(numbers, Map.of(ORDER, order), "order", isByPriority(settings, order) ? Result.Verdict.KEPT : Result.Verdict.BROKEN);
    }

    /** Whether of two that could have waited together the one of higher priority, or the older one, came first. */
    private static boolean isByPriority(Settings settings, List<Long> order) {
        if (settings.word(RECEIVES).equals("at-once")) {
            return true;
        }
        for (int i = 1; i < order.size(); i++) {
            int before = priority(settings, order.get(i - 1).intValue() - 1);
            int after = priority(settings, order.get(i).intValue() - 1);
            if (before < after || before == after && order.get(i - 1) > order.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static int priority(Settings settings, int message) {
        return settings.word(PRIORITIES).equals("three") ? SCATTERED[message] : 0;
    }

    private static void send(Ipc ipc, Settings settings) throws InterruptedException {
        try (var queue = ipc.openQueue("queue")) {
            for (int i = 0; i < TEXTS.length; i++) {
                byte[] text = Arrays.copyOf(TEXTS[i].getBytes(StandardCharsets.US_ASCII), BYTES);
                queue.send(text, priority(settings, i));
                SENDS.rest(settings);
            }
        }
    }

    private static void receive(Ipc ipc, Settings settings) throws InterruptedException {
        try (var queue = ipc.openQueue("queue")) {
            while (settings.word(RECEIVES).equals("when-all-are-in") && queue.attributes().messages() < TEXTS.length) {
                Thread.sleep(10);
            }
            for (int i = 0; i < TEXTS.length; i++) {
                var message = queue.receive();
                String text = new String(message.bytes(), StandardCharsets.US_ASCII).trim();
                System.out.printf("%s @ %d%n", text, message.priority());
                ipc.tell(ORDER, 1 + List.of(TEXTS).indexOf(text));
                SENDS.rest(settings);
            }
        }
    }
}
