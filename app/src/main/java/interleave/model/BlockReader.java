package interleave.model;

import interleave.demo.ObjectSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Decodes blocks, and remembers the latest few: who looks at one place is likely to look there again. What cannot be read, or speaks of what is not there, is so many events of which nothing is
 * known. Any thread; the runs handed out are shared and must not be changed.
 */
final class BlockReader {
    private static final int REMEMBERED = 8;

    private final BlockStore store;
    private final List<ObjectSpec> objects;
    private final Supplier<List<Happening.ActorAdded>> everybody;
    private final BlockCodec codec = new BlockCodec();
    private final Map<Integer, Events> latest = new LinkedHashMap<>(2 * REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Events> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param everybody all actors in their order */
    BlockReader(BlockStore store, List<ObjectSpec> objects, Supplier<List<Happening.ActorAdded>> everybody) {
        this.store = store;
        this.objects = objects;
        this.everybody = everybody;
    }

    synchronized Events get(Run block) {
        Events known = latest.get(block.number());
        if (known == null) {
            known = read(block);
            latest.put(block.number(), known);
        }
        return known;
    }

    private Events read(Run block) {
        try {
            Events events = codec.decode(store.get(block.number(), block.first(), block.count()));
            Census census = new Census(objects, block.actors());
            census.check(events);
            return events.size() == block.count() && census.actors() == block.actorsAfter() ? events : unknown(block);
        } catch (MalformedBlockException e) {
            return unknown(block);
        }
    }

    /** Those who came meanwhile are known, because they are spoken of later. */
    private Events unknown(Run block) {
        Events unknown = new Events(block.count());
        everybody.get().subList(block.actors(), block.actorsAfter()).forEach(unknown::add);
        unknown.addUnknown(block.count() - unknown.size(), block.begins());
        return unknown;
    }
}
