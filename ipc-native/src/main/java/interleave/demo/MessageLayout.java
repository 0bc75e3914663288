package interleave.demo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A struct is sent as the bytes that it is: with its padding, in the byte order of the machine. Whoever receives it must think the same of them. */
public final class MessageLayout implements Demo {
    private static final String STRUCT = "struct";
    private static final String QUEUE = "queue";
    private static final String SENDER = "sender";
    private static final String RECEIVER = "receiver";

    private static final String SIZE = "size";
    private static final String RIGHT = "right";

    private static final String LAYOUT = "layout";
    private static final String ORDER = "byte-order";
    private static final Repetition SENDS = new Repetition("sends", "send-ms", 1000);

    /** What the members need by themselves. */
    private static final int MEMBERS = Long.BYTES + Double.BYTES + Integer.BYTES;
    private static final int STRUCT_BYTES = 24;
    private static final int DEPTH = 3;
    private static final int CHANNEL = 7;
    private static final double VALUE = 42.5;
    private static final long TIMESTAMP = 1_700_000_000_000_000_000L;
    /** What lies in the padding: nobody has written it. */
    private static final byte GARBAGE = (byte) 0xEE;

    @Override
    public String id() {
        return "message-layout";
    }

    @Override
    public Topic topic() {
        return Topic.MESSAGE_QUEUES;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Choice(LAYOUT, "as-declared", List.of("as-declared", "small-first", "packed")),
                new Parameter.Choice(ORDER, "native", List.of("native", "swapped")),
                SENDS.countParameter(),
                SENDS.restParameter());
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(SENDER, Role.Side.LEFT, 1, 1, 1, _ -> MessageLayout::send),
                new Role(RECEIVER, Role.Side.RIGHT, 1, 0, 1, _ -> MessageLayout::receive));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        List<Field> fields = fields(settings);
        return List.of(
                new MemorySpec(STRUCT, size(settings), fields, MemorySpec.Shape.BYTES),
                new QueueSpec(QUEUE, DEPTH, STRUCT_BYTES));
    }

    @Override
    public List<String> tells() {
        return List.of(SIZE, RIGHT);
    }

    @Override
    public Map<String, String> small() {
        return Map.of("sends", "1", "send-ms", "0");
    }

    @Override
    public boolean ends(Settings settings) {
        return SENDS.ends(settings);
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("members") == 20 && result.number("bytes") == 24 && result.number("received") > 0 && result.number("wrong") == 0);
    }

    /** The receiver takes every message for a struct reading as it is declared, of this machine. */
    @Override
    public Result result(Settings settings, Facts facts) {
        List<Long> sizes = facts.allTold(RECEIVER, SIZE);
        long wrong = sizes.size() - facts.told(RECEIVER, RIGHT);
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("members", MEMBERS);
        numbers.put("bytes", sizes.isEmpty() ? size(settings) : sizes.getLast());
        numbers.put("padding", size(settings) - MEMBERS);
        fields(settings).stream().filter(field -> !field.isPadding()).forEach(field -> numbers.put(field.name() + "At", field.offset()));
        numbers.put("received", sizes.size());
        numbers.put("wrong", wrong);
        return new Result(numbers, "wrong", wrong == 0 ? Result.Verdict.KEPT : Result.Verdict.BROKEN);
    }

    private static int size(Settings settings) {
        return settings.word(LAYOUT).equals("packed") ? MEMBERS : STRUCT_BYTES;
    }

    private static List<Field> fields(Settings settings) {
        return switch (settings.word(LAYOUT)) {
            case "as-declared" -> padded(20, Field.u64("timestamp", 0), new Field("value", 8, Field.Type.F64, 0), new Field("channel", 16, Field.Type.U32, 0));
            case "small-first" -> padded(4, new Field("channel", 0, Field.Type.U32, 0), Field.u64("timestamp", 8), new Field("value", 16, Field.Type.F64, 0));
            case "packed" -> List.of(new Field("channel", 0, Field.Type.U32, 0), Field.u64("timestamp", 4), new Field("value", 12, Field.Type.F64, 0));
            case String other -> throw new IllegalArgumentException(other);
        };
    }

    /** With the bytes that a C compiler leaves free there. */
    private static List<Field> padded(long offset, Field... members) {
        return Stream.concat(Stream.of(members), Field.padding(offset, STRUCT_BYTES - MEMBERS).stream()).sorted(Comparator.comparing(Field::offset)).toList();
    }

    private static void send(Ipc ipc, Settings settings) throws InterruptedException {
        try (var memory = ipc.openSharedMemory("struct");
                var queue = ipc.openQueue("queue")) {
            ByteBuffer struct = memory.bytes().order(byteOrder(settings));
            long timestampAt = offset(settings, "timestamp");
            long valueAt = offset(settings, "value");
            long channelAt = offset(settings, "channel");
            for (int i = 0; i < struct.capacity(); i++) {
                struct.put(i, GARBAGE);
            }
            for (long sent = 0; SENDS.isNotEnough(sent, settings); sent++) {
                struct.putLong((int) timestampAt, TIMESTAMP + sent);
                struct.putDouble((int) valueAt, VALUE);
                struct.putInt((int) channelAt, CHANNEL);
                byte[] message = new byte[struct.capacity()];
                struct.get(0, message);
                queue.send(message, 0);
                SENDS.rest(settings);
            }
        }
    }

    private static void receive(Ipc ipc, Settings settings) {
        try (var queue = ipc.openQueue("queue")) {
            for (long received = 0; SENDS.isNotEnough(received, settings); received++) {
                byte[] message = queue.receive().bytes();
                ByteBuffer struct = ByteBuffer.allocate(STRUCT_BYTES).order(ByteOrder.nativeOrder()).put(0, message);
                long timestamp = struct.getLong(0);
                double value = struct.getDouble(8);
                int channel = struct.getInt(16);
                System.out.printf("%d B: %d %.1f %d%n", message.length, timestamp, value, channel);
                boolean right = timestamp == TIMESTAMP + received && value == VALUE && channel == CHANNEL;
                ipc.tell(SIZE, message.length);
                ipc.tell(RIGHT, right ? 1 : 0);
            }
        }
    }

    private static long offset(Settings settings, String member) {
        return fields(settings).stream().filter(field -> field.name().equals(member)).findFirst().orElseThrow().offset();
    }

    private static ByteOrder byteOrder(Settings settings) {
        boolean swapped = settings.word(ORDER).equals("swapped");
        boolean big = swapped ^ ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;
        return big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }
}
