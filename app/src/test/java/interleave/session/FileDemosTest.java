package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Demos;
import interleave.demo.Result;
import interleave.ipc.Errno;
import interleave.model.ObjectState;
import interleave.model.PageRun;
import interleave.model.PageState;
import interleave.schedule.Player;
import interleave.schedule.Schedule;
import interleave.trace.TraceMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demos of files and of what is mapped, each run to what it is to show. */
class FileDemosTest {
    private static final Path PASSWD = Path.of("/etc/passwd");
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
    void mappedFileIsWrittenWithoutEverHavingBeenRead() throws IOException {
        long bytes = Files.size(PASSWD);
        try (var one = OneSession.of("file-read-vs-mmap", Map.of("pause-ms", "400"), Map.of())) {
            one.awaitEnd();
            assertThat(one.session().result().numbers())
                    .containsEntry("inFile", bytes).containsEntry("reads", 0L).containsEntry("copied", 0L).containsEntry("mmaps", 1L)
                    .containsEntry("mapped", bytes).containsEntry("writes", 1L).containsEntry("inCopy", bytes);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.KEPT);
            assertThat(Path.of(one.systemName(1))).hasSameBinaryContentAs(PASSWD);
            assertThat(mappings(one)).singleElement().satisfies(seen -> {
                assertThat(seen.line()).contains(" r--s ").endsWith(" /etc/passwd");
                assertThat(seen.count(PageState.SHARED) * 4096L).isEqualTo(seen.rss()).isPositive();
            });
        }
    }

    @Test
    void readFileIsCopiedIntoTheBufferOfTheReader() throws IOException {
        long bytes = Files.size(PASSWD);
        try (var one = OneSession.of("file-read-vs-mmap", Map.of("call", "read", "buffer-bytes", "100", "pause-ms", "0"), Map.of())) {
            one.awaitEnd();
            long pieces = (bytes + 99) / 100;
            assertThat(one.session().result().numbers())
                    .containsEntry("reads", pieces + 1).containsEntry("copied", bytes).containsEntry("mmaps", 0L).containsEntry("writes", pieces).containsEntry("inCopy", bytes);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.BROKEN);
            assertThat(((ObjectState.Pages) one.world().objects().getFirst()).copied()).isEqualTo(bytes);
            assertThat(Path.of(one.systemName(1))).hasSameBinaryContentAs(PASSWD);
        }
    }

    @Test
    void fileThatWasThereBeforeIsNeitherWrittenNorRemoved(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("ours.txt"), "leave me alone");
        SessionPlan plan = SessionPlan.of(Demos.find("file-read-vs-mmap").orElseThrow(), Map.of("pause-ms", "0"), Map.of(), Map.of("file", file.toString()), false, TraceMode.EVERY);
        try (var one = OneSession.of(plan, Speed.FULL)) {
            one.awaitEnd();
            assertThat(one.number("inCopy")).isEqualTo(14);
        }
        assertThat(file).hasContent("leave me alone");
    }

    @Test
    void mappingIsNotYetMemoryAndATouchedPageIs() {
        try (var one = stepped("lazy-pages", Map.of("touches", "3", "touch-ms", "0"), "toucher-1 x4")) {
            one.awaitWorld("the pages are seen", _ -> mappings(one).stream().anyMatch(mapping -> mapping.count(PageState.PRIVATE) == 3));
            ObjectState.Mapping touched = mappings(one).getFirst();
            assertThat(touched.live()).isTrue();
            assertThat(touched.rss()).isEqualTo(3 * 4096);
            assertThat(touched.pages().stream().mapToInt(PageRun::count).sum()).isEqualTo(4096);
            assertThat(touched.line()).contains(" rw-p ");

            one.session().pace(Speed.FULL);
            one.awaitEnd();
            assertThat(mappings(one).getFirst().live()).isFalse();
            assertThat(one.session().result().numbers())
                    .containsEntry("mappedKb", 16_384L).containsEntry("rssBeforeKb", 0L).containsEntry("rssAfterOneKb", 4L).containsEntry("rssAtLastKb", 12L);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.KEPT);
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

    @Test
    void sharedMemoryIsCreatedEmptyAndGoesOnWithoutItsName() {
        try (var one = OneSession.of("shm-life-cycle", Map.of("step-ms", "400"), Map.of())) {
            one.awaitEnd();
            assertThat(one.session().result().numbers())
                    .containsEntry("sizeAtFirst", 0L).containsEntry("sigbus", 1L).containsEntry("unlinked", 1L).containsEntry("notFound", 1L).containsEntry("afterUnlink", 3L);
            assertThat(one.number("seen")).isPositive();
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.KEPT);
            assertThat(((ObjectState.Pages) one.world().objects().getFirst()).numbers()).containsExactly(4096L, 0L);
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
