package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConsoleTest {
    private static final long LONG_ENOUGH_MILLIS = 10_000;

    private static String lastLineOf(String output) {
        Console console = new Console(new ByteArrayInputStream(output.getBytes(StandardCharsets.UTF_8)), "test");
        console.awaitEnd(LONG_ENOUGH_MILLIS);
        return console.lastLine();
    }

    @Test
    void theLastLineIsKeptWhetherItIsEndedOrNot() {
        assertThat(lastLineOf("")).isEmpty();
        assertThat(lastLineOf("one\ntwo\n")).isEqualTo("two");
        assertThat(lastLineOf("one\nzwölf")).isEqualTo("zwölf");
    }

    @Test
    void ofAStackTraceTheCauseIsKept() {
        assertThat(lastLineOf("java.lang.Error: first\n\tat here\nCaused by: java.lang.OutOfMemoryError: Java heap space\n\tat there\n\t... 3 more\n\n"))
                .isEqualTo("Caused by: java.lang.OutOfMemoryError: Java heap space");
    }

    @Test
    void aLineWithoutEndFillsNoMemory() {
        assertThat(lastLineOf("x".repeat(5_000_000))).hasSizeLessThan(1000).startsWith("xxx");
    }

    @Test
    @Timeout(30)
    void aChildThatFloodsItsOutputIsNeverHeldUpByIt() throws IOException, InterruptedException {
        Process child = new ProcessBuilder("sh", "-c", "head -c 50000000 /dev/zero | tr '\\0' '\\n'; echo the end").redirectErrorStream(true).start();
        Console console = new Console(child.getInputStream(), "flood");
        assertThat(child.waitFor()).isZero();
        console.awaitEnd(LONG_ENOUGH_MILLIS);
        assertThat(console.lastLine()).isEqualTo("the end");
    }
}
