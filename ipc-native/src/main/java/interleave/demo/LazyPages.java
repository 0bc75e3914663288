package interleave.demo;

import interleave.trace.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 16 MiB are mapped, and nothing of it is in memory until it is touched: then a page at a time. */
public final class LazyPages implements Demo {
    private static final String MEMORY = "memory";
    private static final String TOUCHER = "toucher";

    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private static final int PAGES = 4096;
    private static final int KILO = 1024;

    private static final String PAGE = "page";
    private static final String STRIDE = "stride";
    private static final Repetition TOUCHES = new Repetition("touches", 12, "touch-ms", 700);

    @Override
    public String id() {
        return "lazy-pages";
    }

    @Override
    public Topic topic() {
        return Topic.PIPES_AND_FILES;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Whole(PAGE, 1000, 0, PAGES - 1),
                new Parameter.Whole(STRIDE, 129, 1, PAGES - 1),
                TOUCHES.countParameter(),
                TOUCHES.restParameter());
    }

    @Override
    public List<Role> roles() {
        return List.of(new Role(TOUCHER, Role.Side.LEFT, 1, 1, 4, _ -> LazyPages::touch));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(new PagesSpec(MEMORY, PagesSpec.Backing.ANONYMOUS, PAGES));
    }

    @Override
    public List<String> tells() {
        return List.of(BEFORE, AFTER);
    }

    @Override
    public Map<String, String> small() {
        return Map.of("touches", "2", "touch-ms", "0");
    }

    @Override
    public boolean ends(Settings settings) {
        return TOUCHES.ends(settings);
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("touched") > 0 && result.number("rssBeforeKb") == 0 && result.number("rssAfterOneKb") == 4);
    }

    /** What is mapped is to be in memory only where it was touched. */
    @Override
    public Result result(Settings settings, Facts facts) {
        List<Long> before = facts.allTold(TOUCHER, BEFORE);
        List<Long> after = facts.allTold(TOUCHER, AFTER);
        long first = after.isEmpty() ? 0 : after.getFirst();
        long untouched = before.isEmpty() ? 0 : before.getFirst();
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("mappedKb", PAGES * PagesSpec.SIZE / KILO);
        numbers.put("rssBeforeKb", untouched / KILO);
        numbers.put("rssAfterOneKb", first / KILO);
        numbers.put("touched", facts.completed(TOUCHER, Operation.STORE));
        numbers.put("rssAtLastKb", (after.isEmpty() ? 0 : after.getLast()) / KILO);
        boolean lazy = untouched == 0 && first <= PagesSpec.SIZE;
        return new Result(numbers, "rssAfterOneKb", lazy ? Result.Verdict.KEPT : Result.Verdict.BROKEN);
    }

    private static void touch(Ipc ipc, Settings settings) throws InterruptedException {
        try (var memory = ipc.mapAnonymous("memory")) {
            long before = ipc.resident(memory);
            ipc.tell(BEFORE, before);
            System.out.printf("mapped, Rss %d kB%n", before / KILO);
            TOUCHES.rest(settings);
            for (long n = 0; TOUCHES.isNotEnough(n, settings); n++) {
                long page = (settings.whole(PAGE) + n * settings.whole(STRIDE)) % PAGES;
                memory.longAt(page * PagesSpec.SIZE).store(1);
                long now = ipc.resident(memory);
                ipc.tell(AFTER, now);
                System.out.printf("page %d, Rss %d kB%n", page, now / KILO);
                TOUCHES.rest(settings);
            }
        }
    }
}
