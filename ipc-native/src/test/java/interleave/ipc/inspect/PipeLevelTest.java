package interleave.ipc.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.ipc.Pipe;
import interleave.ipc.ReadableClassPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipeLevelTest {
    @Test
    void whatLiesInAPipeIsWhatWasWrittenAndNotRead() throws Exception {
        try (Pipe pipe = Pipe.create()) {
            String link = link(pipe);
            pipe.writer().write(new byte[100]);
            pipe.reader().read(new byte[58]);

            assertThat(PipeLevel.of(List.of(end(pipe)), link)).isEqualTo(new PipeLevel.Known(42, 65_536));
            assertThat(PipeLevel.of(List.of(end(pipe)), "pipe:[1]")).as("the number is another file's").isEqualTo(new PipeLevel.Closed());
        }
    }

    @Test
    void anEndThatWasClosedAndAProcessThatHasEndedSayNothing() throws Exception {
        try (Pipe pipe = Pipe.create()) {
            String link = link(pipe);
            PipeEnd closed = new PipeEnd(ProcessHandle.current().pid(), "java", 1_000_000, false);
            Process over = new ProcessBuilder("true").start();
            over.waitFor();

            assertThat(PipeLevel.of(List.of(), link)).isEqualTo(new PipeLevel.Closed());
            assertThat(PipeLevel.of(List.of(closed, new PipeEnd(over.pid(), "true", 0, false)), link)).isEqualTo(new PipeLevel.Closed());
            assertThat(PipeLevel.of(List.of(closed, end(pipe)), link)).isEqualTo(new PipeLevel.Known(0, 65_536));
        }
    }

    /** What is not known is not 0. */
    @Test
    void whereTheKernelLetsNobodyLookTheLevelIsHidden(@TempDir Path directory) throws Exception {
        assumeTrue((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0, "only root can become somebody else");
        try (Pipe pipe = Pipe.create()) {
            Process nobody = new ProcessBuilder("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups",
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1",
                    "-cp", ReadableClassPath.in(directory), PipeLevelTest.class.getName(),
                    Long.toString(ProcessHandle.current().pid()), Integer.toString(pipe.reader().descriptor()), link(pipe)).redirectError(ProcessBuilder.Redirect.INHERIT).start();

            assertThat(nobody.inputReader().readLine()).isEqualTo("Hidden[]");
            assertThat(nobody.waitFor()).isZero();
        }
    }

    /** Asks for the level of a pipe: pid, descriptor, link. */
    public static void main(String[] words) {
        System.out.println(PipeLevel.of(List.of(new PipeEnd(Long.parseLong(words[0]), "java", Integer.parseInt(words[1]), false)), words[2]));
    }

    private static PipeEnd end(Pipe pipe) {
        return new PipeEnd(ProcessHandle.current().pid(), "java", pipe.reader().descriptor(), false);
    }

    private static String link(Pipe pipe) throws Exception {
        return Files.readSymbolicLink(Pipe.pathOf(pipe.reader())).toString();
    }
}
