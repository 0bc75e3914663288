package interleave.model;

import java.util.LinkedHashMap;
import java.util.Map;

/** Decodes blocks, and remembers the latest few: who looks at one place is likely to look there again. Any thread; the runs handed out are shared and must not be changed. */
final class BlockReader {
    private static final int REMEMBERED = 8;

    private final BlockStore store;
    private final BlockCodec codec = new BlockCodec();
    private final Map<Integer, Events> latest = new LinkedHashMap<>(2 * REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Events> eldest) {
            return size() > REMEMBERED;
        }
    };

    BlockReader(BlockStore store) {
        this.store = store;
    }

    synchronized Events get(int number) {
        Events known = latest.get(number);
        if (known == null) {
            known = codec.decode(store.get(number));
            latest.put(number, known);
        }
        return known;
    }
}
