package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Result;
import interleave.ipc.Errno;
import interleave.model.ObjectState;
import interleave.model.PageRun;
import interleave.model.PageState;
import interleave.schedule.Player;
import interleave.schedule.Schedule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demos of files and of what is mapped, each run to what it is to show. */
class FileDemosTest {
    private static final Map<String, String> AT_ONCE = Map.of("write-ms", "0", "poll-ms", "0", "later-ms", "0");

    private static final Map<String, String> PAGE_BY_PAGE = Map.of("stores", "1", "store-ms", "0", "look-ms", "0");

    private static OneSession stepped(String demo, Map<String, String> settings, String schedule) {
        OneSession one = OneSession.of(OneSession.plan(demo, settings, Map.of()), Speed.HELD);
        one.session().awaitBarrier();
        assertThat(new Player(one.session().turns(), false, () -> {}).play(Schedule.parse(schedule)).refusals()).isEmpty();
        one.session().lookNow();
        return one;
    }

    /** map, then load, store, store for each value; map, then load, load, store for each that is there. */
    @Test
    void whatNobodyHasReadIsWrittenOver() {
        try (var one = stepped("mapped-file-mailbox", with(AT_ONCE, Map.of("guard", "none")), "writer-1 x4, reader-1 x4, writer-1 x6, reader-1 x3")) {
            assertThat(one.session().result().sequences().get("written")).containsExactly(21L, 22L, 23L);
            assertThat(one.session().result().sequences().get("seen")).containsExactly(21L, 23L);
            assertThat(one.number("overwritten")).isEqualTo(1);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.BROKEN);
            ObjectState.Memory mailbox = (ObjectState.Memory) one.world().objects().getFirst();
            assertThat(mailbox.cells()).extracting(cell -> cell.level().kernel()).containsExactly(0L, 23L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"semaphore", "file-lock"})
    void guardDoesNotKeepTheWriterFromWritingOver(String guard) {
        try (var one = OneSession.of("mapped-file-mailbox", with(AT_ONCE, Map.of("guard", guard)), Map.of("reader", 0))) {
            one.awaitEnd();
            assertThat(one.number("writes")).isEqualTo(3);
            assertThat(one.number("overwritten")).isEqualTo(2);
        }
    }

    @Test
    void mappingIsNotYetMemoryAndATouchedPageIs() {
        try (var one = OneSession.of("lazy-pages", Map.of("touches", "3", "touch-ms", "400"), Map.of())) {
            one.awaitEnd();
            assertThat(one.session().result().numbers())
                    .containsEntry("mappedKb", 16_384L).containsEntry("rssBeforeKb", 0L).containsEntry("rssAfterOneKb", 4L).containsEntry("rssAtLastKb", 12L);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.KEPT);
            ObjectState.Mapping seen = mappings(one).getFirst();
            assertThat(seen.live()).isFalse();
            assertThat(seen.rss()).isBetween(0L, 3 * 4096L);
            assertThat(seen.pages().stream().mapToInt(PageRun::count).sum()).isEqualTo(4096);
            assertThat(seen.count(PageState.PRIVATE) * 4096L).isEqualTo(seen.rss());
            assertThat(seen.line()).contains(" rw-p ");
        }
    }

    @Test
    void privateStoreCopiesThePageAndLeavesTheFileAlone() {
        try (var one = stepped("private-vs-shared", PAGE_BY_PAGE, "reader-1 x9, writer-1 x4")) {
            one.awaitWorld("the copy is seen", _ -> mappings(one).stream().anyMatch(mapping -> mapping.count(PageState.PRIVATE) == 1));
            assertThat(mappings(one)).filteredOn(mapping -> mapping.count(PageState.PRIVATE) == 0).singleElement()
                    .satisfies(reader -> assertThat(reader.count(PageState.SHARED)).isEqualTo(8));
            assertThat(one.session().result().numbers()).containsEntry("mine", 1L).containsEntry("inFile", 0L).containsEntry("seen", 0L);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.BROKEN);
        }
    }

    @Test
    void sharedStoreIsInTheFileAndSeenByOthers() {
        try (var one = stepped("private-vs-shared", with(PAGE_BY_PAGE, Map.of("mapping", "shared", "msync", "yes")), "writer-1 x5, reader-1 x9")) {
            one.awaitWorld("the pages are seen", _ -> mappings(one).size() == 2 && mappings(one).stream().allMatch(mapping -> mapping.count(PageState.SHARED) > 0));
            assertThat(mappings(one)).allMatch(mapping -> mapping.count(PageState.PRIVATE) == 0);
            assertThat(one.session().result().numbers()).containsEntry("mine", 1L).containsEntry("inFile", 1L).containsEntry("seen", 1L);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.KEPT);
        }
    }

    @Test
    void sharedMappingForWritingOfAFileOpenForReadingIsRefused() {
        try (var one = OneSession.of("private-vs-shared", with(PAGE_BY_PAGE, Map.of("mapping", "shared", "open", "read-only", "looks", "1")), Map.of())) {
            one.awaitEnd();
            assertThat(one.number("errno")).isEqualTo(Errno.EACCES.number());
            assertThat(one.number("inFile")).isZero();
        }
    }

    private static List<ObjectState.Mapping> mappings(OneSession one) {
        return ((ObjectState.Pages) one.world().objects().getFirst()).mappings();
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
