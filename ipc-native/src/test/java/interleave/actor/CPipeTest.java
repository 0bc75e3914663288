package interleave.actor;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.ipc.Eventually;
import interleave.ipc.inspect.PipeEnd;
import interleave.ipc.inspect.PipeLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Parent and child of the demo of a pipe, in C and in Java. Whoever comes first is waited for: as after fork(2) all have both ends open before anybody closes one, and then this
 * test closes its own.
 */
class CPipeTest {
    /** Also how much there is room for. */
    private static final long FULL = 65_536;

    @TempDir
    Path directory;

    private MixedCast pipe(String child) {
        return new MixedCast("pipe", Map.of("child", child, "writes", "20", "bytes", "4096", "write-ms", "0", "later-ms", "0"), directory);
    }

    private static String link(MixedCast cast) throws Exception {
        return Files.readSymbolicLink(Path.of(cast.objects().names().get("pipe"))).toString();
    }

    @Test
    void childThatClosesTheWriteEndSeesTheEndOfFile() throws Exception {
        try (var cast = pipe("closes-the-write-end")) {
            CProgram child = cast.c("child-closes-the-write-end 0");
            child.awaitBlocked("read");
            assertThat(cast.c("parent 20 4096 0").awaitEnd()).isEmpty();
            child.awaitBlocked("read");
            cast.objects().handOver();

            assertThat(child.awaitEnd()).containsExactly("end of file");
        }
    }

    @Test
    void childInCReadsAllThatAParentInJavaWrites() throws Exception {
        try (var cast = pipe("closes-the-write-end")) {
            CProgram child = cast.c("child-reads-late 0 0");
            child.awaitBlocked("read");
            Child parent = cast.ready("parent");
            cast.objects().handOver();
            parent.gate().go();

            assertThat(parent.awaitEnd()).isEmpty();
            assertThat(cast.told(parent, "written")).isEqualTo(81_920);
            assertThat(child.awaitEnd()).containsExactly("end of file");
        }
    }

    @Test
    void childThatKeepsTheWriteEndWaitsForEver() throws Exception {
        try (var cast = pipe("keeps-the-write-end")) {
            String link = link(cast);
            CProgram child = cast.c("child-keeps-the-write-end 0");
            child.awaitBlocked("read");
            cast.c("parent 20 4096 0").awaitEnd();
            cast.objects().handOver();
            child.awaitBlocked("read");

            assertThat(PipeEnd.of(link)).extracting(PipeEnd::pid).containsExactly(child.pid(), child.pid());
            assertThat(PipeEnd.of(link)).extracting(PipeEnd::writes).containsExactlyInAnyOrder(false, true);
            assertThat(PipeLevel.of(PipeEnd.of(link), link)).isIn(new PipeLevel.Known(0, FULL), new PipeLevel.Hidden());
            assertThat(child.said()).isEmpty();
        }
    }

    @Test
    void parentInCThatHasFilledThePipeSleepsAndIsToldWhenTheChildLeaves() throws Exception {
        try (var cast = pipe("leaves")) {
            String link = link(cast);
            Child child = cast.ready("child");
            CProgram parent = cast.c("parent 20 4096 0");
            parent.awaitBlocked("write");
            cast.objects().handOver();
            assertThat(PipeLevel.of(PipeEnd.of(link), link)).isIn(new PipeLevel.Known(FULL, FULL), new PipeLevel.Hidden());
            child.gate().go();

            assertThat(child.awaitEnd()).isEmpty();
            assertThat(cast.told(child, "read")).isEqualTo(4096);
            assertThat(parent.awaitEnd()).containsExactly("EPIPE");
        }
    }

    @Test
    void parentInJavaIsToldWhenAChildInCLeaves() throws Exception {
        try (var cast = pipe("leaves")) {
            CProgram child = cast.c("child-leaves");
            child.awaitBlocked("read");
            Child parent = cast.ready("parent");
            cast.objects().handOver();
            parent.gate().go();

            assertThat(child.awaitEnd()).isEmpty();
            assertThat(parent.awaitEnd()).containsExactly("EPIPE");
            assertThat(cast.told(parent, "epipe")).isEqualTo(1);
        }
    }

    private MixedCast fifo() {
        return new MixedCast("fifo", Map.of("open", "non-blocking", "later-ms", "0", "writes", "2", "write-ms", "0"), directory);
    }

    @Test
    void writerInCThatDoesNotWaitForAReaderInJavaIsRefused() throws Exception {
        try (var cast = fifo()) {
            CProgram writer = cast.c("writer-non-blocking 2 0");
            writer.awaitSaid("ENXIO");

            assertThat(cast.java("reader").awaitEnd()).containsExactly("line 0", "line 1");
            assertThat(writer.awaitEnd()).isNotEmpty().containsOnly("ENXIO");
        }
    }

    @Test
    void writerInJavaThatDoesNotWaitForAReaderInCIsRefused() throws Exception {
        try (var cast = fifo()) {
            Child writer = cast.java("writer");
            Eventually.isTrue("it is refused", () -> cast.told(writer, "enxio") > 0);
            CProgram reader = cast.c("reader");

            assertThat(writer.awaitEnd()).isNotEmpty().containsOnly("ENXIO");
            assertThat(reader.awaitEnd()).containsExactly("line 0", "line 1");
        }
    }

    @Test
    void parentInJavaSleepsAt65536BytesWhileAChildInCIsLate() throws Exception {
        try (var cast = pipe("reads-late")) {
            CProgram child = cast.c("child-reads-late 0 3600000");
            child.awaitBlocked("nanosleep");
            Child parent = cast.ready("parent");
            cast.objects().handOver();
            parent.gate().go();
            parent.awaitBlocked("write");
            assertThat(cast.told(parent, "written")).isEqualTo(FULL);
            child.kill();

            assertThat(parent.awaitEnd()).isEqualTo(List.of("EPIPE"));
        }
    }
}
