package interleave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExportFormatTest {
    @Test
    void isKnownByTheEndingOfAName() {
        assertThat(ExportFormat.values()).allSatisfy(format -> {
            assertThat(ExportFormat.of(Path.of("/some where/b" + format.ending()))).contains(format);
            assertThat(ExportFormat.endings()).contains(format.ending());
        });
        assertThat(ExportFormat.of(Path.of("B.PNG"))).contains(ExportFormat.PNG);
        assertThat(ExportFormat.of(Path.of("b.doc"))).isEmpty();
    }
}
