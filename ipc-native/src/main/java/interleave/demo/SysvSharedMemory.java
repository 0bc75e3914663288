package interleave.demo;

import interleave.ipc.SysVSharedMemory;
import interleave.trace.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A System V segment that two processes attach: it stays until somebody removes it, and once removed until the last has detached it. */
public final class SysvSharedMemory implements Demo {
    private static final String SEGMENT = "segment";
    private static final String USER = "user";

    private static final String ATTACHED = "attached";

    private static final String REMOVE = "remove";
    private static final String NEXT = "next-ms";
    private static final String HOLD = "hold-ms";

    private static final int BYTES = 25_600;
    private static final int MODE = 0640;
    private static final int OCTAL = 8;

    @Override
    public String id() {
        return "sysv-shared-memory";
    }

    @Override
    public Topic topic() {
        return Topic.SYSTEM_V;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Choice(REMOVE, "nobody", List.of("nobody", "while-attached")),
                new Parameter.Whole(NEXT, 1000, 0, 3_600_000),
                new Parameter.Whole(HOLD, 4000, 0, 3_600_000));
    }

    @Override
    public List<Role> roles() {
        return List.of(new Role(USER, Role.Side.BOTH, 2, 1, 8, settings -> settings.word(REMOVE).equals("nobody") ? SysvSharedMemory::use : SysvSharedMemory::useAndRemove));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(new SegmentSpec(SEGMENT, BYTES, MODE));
    }

    @Override
    public List<String> tells() {
        return List.of(ATTACHED);
    }

    @Override
    public Map<String, String> small() {
        return Map.of(NEXT, "0", HOLD, "0");
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("mostAttached") == 2 && result.number("nattch") == 0 && result.number("there") == 1);
    }

    /** The mode as it is written: 640. */
    @Override
    public Result result(Settings settings, Facts facts) {
        long nattch = facts.value(SEGMENT, SegmentSpec.NATTCH);
        boolean removed = facts.value(SEGMENT, SegmentSpec.DEST) != 0;
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("mostAttached", facts.allTold(USER, ATTACHED).stream().mapToLong(Long::longValue).max().orElse(0));
        numbers.put("nattch", nattch);
        numbers.put("mode", Long.parseLong(Long.toString(facts.value(SEGMENT, SegmentSpec.MODE), OCTAL)));
        numbers.put("bytes", facts.value(SEGMENT, SegmentSpec.BYTES));
        numbers.put("removed", facts.completed(USER, Operation.REMOVE));
        numbers.put("there", removed && nattch == 0 ? 0 : 1);
        return new Result(numbers, "nattch", !removed && nattch == 0 ? Result.Verdict.BROKEN : Result.Verdict.KEPT);
    }

    private static void use(Ipc ipc, Settings settings) throws InterruptedException {
        Thread.sleep((ipc.number() - 1) * settings.whole(NEXT));
        try (var segment = ipc.openSegment("segment"); var memory = segment.attach()) {
            lookAt(segment, ipc);
            var number = memory.longAt(0);
            number.store(number.load() + 1);
            Thread.sleep(settings.whole(HOLD));
            number.store(number.load() + 1);
        }
    }

    private static void useAndRemove(Ipc ipc, Settings settings) throws InterruptedException {
        Thread.sleep((ipc.number() - 1) * settings.whole(NEXT));
        try (var segment = ipc.openSegment("segment"); var memory = segment.attach()) {
            lookAt(segment, ipc);
            var number = memory.longAt(0);
            number.store(number.load() + 1);
            Thread.sleep(settings.whole(HOLD) / 2);
            if (ipc.number() == 1) {
                segment.remove();
            }
            Thread.sleep(settings.whole(HOLD) / 2);
            number.store(number.load() + 1);
        }
    }

    private static void lookAt(SysVSharedMemory segment, Ipc ipc) {
        var status = segment.status();
        System.out.printf("%d %o %d nattch %d%n", segment.id(), status.permissions().mode(), status.size(), status.attached());
        ipc.tell(ATTACHED, status.attached());
    }
}
