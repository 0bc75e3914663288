package interleave.actor;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.PagesSpec;
import interleave.ipc.Errno;
import interleave.trace.Operation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs in C of the demos of files and mappings do and say what the actors do and say, on the same objects. */
class CFilesTest {
    private static final List<String> LIFE = List.of(
            "created, 0 bytes", "SIGBUS: nothing is behind the page", PagesSpec.SIZE + " bytes", "ENOENT: it has no name any more",
            "without a name: 2", "without a name: 3", "without a name: 4");

    private static final Map<String, String> UNGUARDED = Map.of("guard", "none", "write-ms", "0", "polls", "2", "poll-ms", "0", "later-ms", "0");

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"mmap, reader-mmap 0", "read, reader-read 0 100"})
    void fileIsCopiedTheSameWay(String call, String program) throws Exception {
        Map<String, String> settings = Map.of("call", call, "buffer-bytes", "100", "pause-ms", "0");
        List<String> said;
        try (var cast = new MixedCast("file-read-vs-mmap", settings, directory)) {
            said = cast.java("reader").awaitEnd();
            assertThat(Path.of(cast.objects().names().get("copy"))).hasSameBinaryContentAs(Path.of("/etc/passwd"));
        }
        try (var cast = new MixedCast("file-read-vs-mmap", settings, directory)) {
            assertThat(cast.c(program).awaitEnd()).isNotEmpty().isEqualTo(said);
            assertThat(Path.of(cast.objects().names().get("copy"))).hasSameBinaryContentAs(Path.of("/etc/passwd"));
        }
    }

    @Test
    void pageThatIsTouchedIsInMemoryWhateverLanguageItIsTouchedFrom() throws Exception {
        List<String> touched = List.of("mapped, Rss 0 kB", "page 1000, Rss 4 kB", "page 1129, Rss 8 kB");
        try (var cast = new MixedCast("lazy-pages", Map.of("touches", "2", "touch-ms", "0"), directory)) {
            assertThat(cast.java("toucher").awaitEnd()).isEqualTo(touched);
            assertThat(cast.c("toucher 2 0").awaitEnd()).isEqualTo(touched);
        }
    }

    /** map, then load, store, store for each value. */
    @Test
    void readerInCSeesWhatNobodyHasWrittenOver() throws Exception {
        try (var cast = new MixedCast("mapped-file-mailbox", UNGUARDED, directory)) {
            Child writer = cast.held("writer", 1);
            writer.gate().go();
            writer.awaitHeld();
            for (int i = 0; i < 4; i++) {
                writer.step();
            }
            assertThat(cast.c("reader-none 1 0 0").awaitEnd()).containsExactly("21");
            writer.gate().run();

            assertThat(writer.awaitEnd()).containsExactly("nobody has read 22");
            assertThat(cast.told(writer, "overwritten")).isEqualTo(1);
            assertThat(cast.c("reader-none 2 0 0").awaitEnd()).containsExactly("23", "nothing");
        }
    }

    @Test
    void readerInJavaSeesWhatAWriterInCHasWrittenLast() throws Exception {
        try (var cast = new MixedCast("mapped-file-mailbox", UNGUARDED, directory)) {
            assertThat(cast.c("writer-none 3 0 21").awaitEnd()).containsExactly("nobody has read 21", "nobody has read 22");
            assertThat(cast.java("reader").awaitEnd()).containsExactly("23", "nothing");
        }
    }

    /** What is stored privately is not in the file, and nobody else sees it. */
    @ParameterizedTest
    @CsvSource({"private, no, 0", "shared, yes, 3"})
    void pagesOfAFileAreCopiedOrShared(String mapping, String msync, long seen) throws Exception {
        Map<String, String> settings = Map.of("mapping", mapping, "msync", msync, "stores", "3", "store-ms", "0", "looks", "1", "look-ms", "0");
        List<String> stored = List.of("page 0: 0, now 42", "page 1: 0, now 42", "page 2: 0, now 42");
        String looked = seen + " of 8 pages have changed";
        try (var cast = new MixedCast("private-vs-shared", settings, directory)) {
            assertThat(cast.c("writer 3 0 " + mapping + " read-write" + (msync.equals("yes") ? " sync" : "")).awaitEnd()).isEqualTo(stored);

            Child reader = cast.java("reader");
            assertThat(reader.awaitEnd()).containsExactly(looked);
            assertThat(cast.told(reader, "seen")).isEqualTo(seen);
        }
        try (var cast = new MixedCast("private-vs-shared", settings, directory)) {
            assertThat(cast.java("writer").awaitEnd()).isEqualTo(stored);
            assertThat(cast.c("reader 1 0").awaitEnd()).containsExactly(looked);
        }
    }

    @Test
    void sharedMappingForWritingOfAFileOpenForReadingIsRefusedToBoth() throws Exception {
        try (var cast = new MixedCast("private-vs-shared", Map.of("mapping", "shared", "open", "read-only"), directory)) {
            assertThat(cast.c("writer 3 0 shared read-only").awaitEnd()).singleElement().asString().contains("EACCES");

            Child writer = cast.java("writer");
            assertThat(writer.awaitEnd()).singleElement().asString().contains("EACCES");
            assertThat(cast.told(writer, "refused")).isEqualTo(Errno.EACCES.number());
            assertThat(cast.objects().value("file")).isZero();
        }
    }

    @Test
    void userInCGoesOnWithWhatACreatorInJavaHasTakenTheNameOf() throws Exception {
        try (var cast = new MixedCast("shm-life-cycle", Map.of("step-ms", "100"), directory)) {
            Child creator = cast.held("creator", 1);
            creator.gate().go();
            CProgram user = cast.c("user");
            creator.stepTo(Operation.UNLINK);
            user.awaitSaid("1");
            creator.stepTo(Operation.STORE);
            creator.step();
            user.awaitSaid("1", "2");
            creator.step();
            user.awaitSaid("1", "2", "3");
            creator.gate().run();

            assertThat(creator.awaitEnd()).isEqualTo(LIFE);
            assertThat(user.awaitEnd()).containsExactly("1", "2", "3", "4");
        }
    }

    @Test
    void userInJavaGoesOnWithWhatACreatorInCHasTakenTheNameOf() throws Exception {
        try (var cast = new MixedCast("shm-life-cycle", Map.of(), directory)) {
            Child user = cast.java("user");
            CProgram creator = cast.c("creator 200 1");

            assertThat(user.awaitEnd()).endsWith("4").isSubsetOf("1", "2", "3", "4");
            assertThat(cast.told(user, "after-unlink")).isPositive();
            assertThat(creator.awaitEnd()).isEqualTo(LIFE);
        }
    }
}
