package interleave.ipc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The C compiler of this machine; a test that asks for it is skipped where there is none. */
public final class CCompiler {
    private static final String CC = "cc";

    private CCompiler() {}

    /**
     * Makes a program of a source, which lies beside it until the program is removed.
     *
     * @throws AssertionError with what the compiler says, if it says anything
     */
    public static Path compile(URL source, Path program, String... options) {
        Path copy = program.resolveSibling(program.getFileName() + ".c");
        try (InputStream text = source.openStream()) {
            Files.write(copy, text.readAllBytes());
            List<String> command = new ArrayList<>(List.of(CC, "-o", program.toString(), copy.toString()));
            command.addAll(List.of(options));
            Process compiler = start(command);
            String said = new String(compiler.getInputStream().readAllBytes());
            if (compiler.waitFor() != 0 || !said.isEmpty()) {
                throw new AssertionError(source.getPath() + " does not compile:\n" + said);
            }
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process start(List<String> command) {
        Process compiler = null;
        try {
            compiler = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            assumeTrue(false, "there is no C compiler (cc): " + missing.getMessage());
        }
        return compiler;
    }
}
