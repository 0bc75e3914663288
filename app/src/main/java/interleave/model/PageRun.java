package interleave.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Pages one after the other that are in the same state.
 *
 * @param count from 1
 */
public record PageRun(int count, PageState state) {
    private static final int STATE_BITS = 2;
    /** Of 4 GiB. */
    private static final int MOST = 1 << 20;

    /** In few numbers: all of 16 MiB are one where nothing was touched. */
    public static List<Long> encode(List<PageState> pages) {
        List<Long> runs = new ArrayList<>();
        int from = 0;
        for (int page = 1; page <= pages.size(); page++) {
            if (page == pages.size() || pages.get(page) != pages.get(from)) {
                runs.add(new PageRun(page - from, pages.get(from)).number());
                from = page;
            }
        }
        return runs;
    }

    /** Whether this number is a run. */
    static boolean isOne(long run) {
        return run > 0 && run >>> STATE_BITS <= MOST && (run & (1 << STATE_BITS) - 1) < PageState.values().length;
    }

    /** @throws MalformedBlockException for numbers of which one is no run */
    static List<PageRun> decode(List<Long> runs) {
        return runs.stream().map(PageRun::of).toList();
    }

    /** @throws MalformedBlockException for a number that is no run */
    static PageRun of(long run) {
        if (!isOne(run)) {
            throw new MalformedBlockException("pages in a state that does not exist");
        }
        return new PageRun((int) (run >>> STATE_BITS), PageState.of((int) (run & (1 << STATE_BITS) - 1)));
    }

    /** As one number. */
    long number() {
        return (long) count << STATE_BITS | state.code();
    }
}
