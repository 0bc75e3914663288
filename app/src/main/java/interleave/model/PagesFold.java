package interleave.model;

import interleave.trace.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Something that is about pages: who has mapped it where, as reported, and what of it is in memory, as the kernel says. */
final class PagesFold extends ObjectFold {
    private static final ObjectState.Mapping NO_MAPPING = new ObjectState.Mapping(0, 0, false, "", 0, List.of());
    private static final PageRun NO_PAGES = new PageRun(1, PageState.ABSENT);

    private final Map<Integer, ObjectState.Mapping> mappings = new LinkedHashMap<>();
    private List<Long> numbers = List.of();
    private long copied;

    PagesFold(String name) {
        super(name);
    }

    private PagesFold(PagesFold other) {
        super(other);
        mappings.putAll(other.mappings);
        numbers = other.numbers;
        copied = other.copied;
    }

    @Override
    ObjectFold copy() {
        return new PagesFold(this);
    }

    @Override
    void carry(Carrier by) {
        super.carry(by);
        numbers = by.numbers(numbers);
        List<ObjectState.Mapping> carried = by.list(mappings.values(), NO_MAPPING, it -> new ObjectState.Mapping(
                by.actor(it.actor()), by.number(it.address()), by.flag(it.live()), by.text(it.line()), by.number(it.rss()), by.list(it.pages(), NO_PAGES, run -> PageRun.of(by.number(run.number())))));
        mappings.clear();
        carried.forEach(mapping -> mappings.put(mapping.actor(), mapping));
    }

    @Override
    void done(Operation operation, int part, int actor, long value, long time) {
        switch (operation) {
            case MAP -> mappings.put(actor, new ObjectState.Mapping(actor, value, true, "", 0, List.of()));
            case UNMAP -> over(actor);
            case READ -> copied += value;
            default -> { }
        }
    }

    /** The last picture stays, as such. */
    @Override
    void over(int actor) {
        mappings.computeIfPresent(actor, (_, last) -> new ObjectState.Mapping(actor, last.address(), false, last.line(), last.rss(), last.pages()));
    }

    @Override
    void seen(List<Long> values, long time, UnderWay underWay) {
        numbers = values;
    }

    @Override
    void seenPages(Happening.PagesSeen seen) {
        mappings.computeIfPresent(
                seen.actor(), (actor, last) -> new ObjectState.Mapping(actor, last.address(), last.live(), seen.line(), seen.rss(), PageRun.decode(seen.runs())));
    }

    @Override
    ObjectState state() {
        return new ObjectState.Pages(name(), numbers, copied, new ArrayList<>(mappings.values()), waiters(), isGone());
    }
}
