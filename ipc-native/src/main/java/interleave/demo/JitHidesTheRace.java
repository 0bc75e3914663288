package interleave.demo;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;

/**
 * The same loop with three kinds of access: what the compiler may make of a plain one is not what stands there. The loop goes to the bytes themselves: no gate is passed in it and nothing is
 * traced, for that would keep the accesses apart.
 */
public final class JitHidesTheRace implements Demo {
    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final String INCREMENTER = "incrementer";

    private static final String DONE = "done";
    private static final String NANOS = "nanos";

    private static final String ACCESS = "access";
    private static final String INCREMENTS = "increments";

    @Override
    public String id() {
        return "jit-hides-the-race";
    }

    @Override
    public Topic topic() {
        return Topic.SHARED_MEMORY;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Choice(ACCESS, "plain", List.of("plain", "opaque", "atomic")),
                new Parameter.Whole(INCREMENTS, 20_000_000, 1, 1_000_000_000));
    }

    @Override
    public List<Role> roles() {
        return List.of(new Role(INCREMENTER, Role.Side.LEFT, 2, 1, 8, settings -> switch (settings.word(ACCESS)) {
            case "plain" -> JitHidesTheRace::plain;
            case "opaque" -> JitHidesTheRace::opaque;
            case "atomic" -> JitHidesTheRace::atomic;
            case String other -> throw new IllegalArgumentException(other);
        }));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(ObjectSpec.counter(Increments.COUNTER));
    }

    @Override
    public List<String> tells() {
        return List.of(DONE, NANOS);
    }

    @Override
    public boolean isOptimised() {
        return true;
    }

    @Override
    public Aha aha() {
        return new Aha(Map.of(ACCESS, "atomic"), result -> result.number("expected") == 40_000_000 && result.number("lost") == 0);
    }

    @Override
    public Result result(Settings settings, Facts facts) {
        long expected = facts.told(INCREMENTER, DONE);
        Map<String, Number> numbers = Increments.lost(expected, facts);
        numbers.put("nsEach", expected == 0 ? 0.0 : Math.round(1000.0 * facts.told(INCREMENTER, NANOS) / expected) / 1000.0);
        return Increments.result(numbers);
    }

    private static void plain(Ipc ipc, Settings settings) {
        try (var memory = ipc.openSharedMemory("counter")) {
            var count = memory.longAt(0);
            ByteBuffer bytes = memory.bytes();
            System.out.println("from " + count.load());
            int increments = (int) settings.whole(INCREMENTS);
            long began = System.nanoTime();
            for (int i = 0; i < increments; i++) {
                bytes.putLong(0, bytes.getLong(0) + 1);
            }
            tell(ipc, increments, began);
            System.out.println("to " + count.load());
        }
    }

    private static void opaque(Ipc ipc, Settings settings) {
        try (var memory = ipc.openSharedMemory("counter")) {
            var count = memory.longAt(0);
            ByteBuffer bytes = memory.bytes();
            System.out.println("from " + count.load());
            int increments = (int) settings.whole(INCREMENTS);
            long began = System.nanoTime();
            for (int i = 0; i < increments; i++) {
                LONG.setOpaque(bytes, 0, (long) LONG.getOpaque(bytes, 0) + 1);
            }
            tell(ipc, increments, began);
            System.out.println("to " + count.load());
        }
    }

    private static void atomic(Ipc ipc, Settings settings) {
        try (var memory = ipc.openSharedMemory("counter")) {
            var count = memory.longAt(0);
            ByteBuffer bytes = memory.bytes();
            System.out.println("from " + count.load());
            int increments = (int) settings.whole(INCREMENTS);
            long began = System.nanoTime();
            for (int i = 0; i < increments; i++) {
                LONG.getAndAdd(bytes, 0, 1L);
            }
            tell(ipc, increments, began);
            System.out.println("to " + count.load());
        }
    }

    private static void tell(Ipc ipc, long increments, long began) {
        ipc.tell(NANOS, System.nanoTime() - began);
        ipc.tell(DONE, increments);
    }
}
