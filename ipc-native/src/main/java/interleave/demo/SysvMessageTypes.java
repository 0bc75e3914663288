package interleave.demo;

import interleave.trace.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Four messages of three types wait in a System V queue, and the receiver picks by type: exactly one, the lowest up to one, or the oldest of all. */
public final class SysvMessageTypes implements Demo {
    private static final String QUEUE = "queue";
    private static final String SENDER = "sender";
    private static final String RECEIVER = "receiver";

    private static final String ORDER = "order";

    private static final String ASKS = "msgtyp";
    private static final String RECEIVES = "receives";
    private static final String PAUSE = "send-ms";

    /** {@code char text[8]}, behind the {@code long mtype}. */
    private static final int BYTES = 8;
    private static final int[] TYPES = {3, 1, 2, 1};
    private static final Map<String, int[]> ASKED = Map.of(
            "mixed", new int[] {2, -2, 0, 0}, "oldest", new int[] {0, 0, 0, 0}, "lowest", new int[] {-3, -3, -3, -3}, "missing", new int[] {2, 4, 0, 0});
    private static final Map<String, List<Long>> EXPECTED = Map.of(
            "mixed", List.of(2L, 1L, 0L, 3L), "oldest", List.of(0L, 1L, 2L, 3L), "lowest", List.of(1L, 3L, 2L, 0L), "missing", List.of(2L));

    @Override
    public String id() {
        return "sysv-message-types";
    }

    @Override
    public Topic topic() {
        return Topic.SYSTEM_V;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Choice(ASKS, "mixed", List.of("mixed", "oldest", "lowest", "missing")),
                new Parameter.Choice(RECEIVES, "when-all-are-in", List.of("when-all-are-in", "at-once")),
                new Parameter.Whole(PAUSE, 300, 0, 3_600_000));
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(SENDER, Role.Side.LEFT, 1, 1, 1, _ -> SysvMessageTypes::send),
                new Role(RECEIVER, Role.Side.RIGHT, 1, 0, 1, _ -> SysvMessageTypes::receive));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(new SysVQueueSpec(QUEUE, Content.TEXT));
    }

    @Override
    public List<String> tells() {
        return List.of(ORDER);
    }

    @Override
    public Map<String, String> small() {
        return Map.of(PAUSE, "0", RECEIVES, "at-once", ASKS, "oldest");
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("received") == 4 && result.verdict() == Result.Verdict.KEPT);
    }

    /** The messages by their numbers, in the order in which they came out: 2 is m2. */
    @Override
    public Result result(Settings settings, Facts facts) {
        List<Long> order = facts.allTold(RECEIVER, ORDER);
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("sent", facts.completed(SENDER, Operation.SEND));
        numbers.put("received", facts.completed(RECEIVER, Operation.RECEIVE));
        numbers.put("waiting", facts.value(QUEUE));
        return new Result(numbers, Map.of(ORDER, order), ORDER, isAsAsked(settings, order) ? Result.Verdict.KEPT : Result.Verdict.BROKEN);
    }

    /** As far as they have come out yet. */
    private static boolean isAsAsked(Settings settings, List<Long> order) {
        List<Long> expected = EXPECTED.get(settings.word(ASKS));
        return settings.word(RECEIVES).equals("at-once") || order.size() <= expected.size() && order.equals(expected.subList(0, order.size()));
    }

    private static void send(Ipc ipc, Settings settings) throws InterruptedException {
        try (var queue = ipc.openSysVQueue("queue")) {
            for (int i = 0; i < TYPES.length; i++) {
                byte[] text = Arrays.copyOf(("m" + i).getBytes(StandardCharsets.US_ASCII), BYTES);
                queue.send(TYPES[i], text);
                Thread.sleep(settings.whole(PAUSE));
            }
        }
    }

    private static void receive(Ipc ipc, Settings settings) throws InterruptedException {
        try (var queue = ipc.openSysVQueue("queue")) {
            while (settings.word(RECEIVES).equals("when-all-are-in") && queue.status().messages() < TYPES.length) {
                Thread.sleep(10);
            }
            for (int msgtyp : ASKED.get(settings.word(ASKS))) {
                System.out.printf("msgtyp %d?%n", msgtyp);
                var message = queue.receive(msgtyp);
                String text = new String(message.bytes(), StandardCharsets.US_ASCII).trim();
                System.out.printf("%s, type %d%n", text, message.type());
                ipc.tell(ORDER, Long.parseLong(text.substring(1)));
                Thread.sleep(settings.whole(PAUSE));
            }
        }
    }
}
