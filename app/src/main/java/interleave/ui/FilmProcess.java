package interleave.ui;

import interleave.recording.export.Unfinished;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Has a film made by a {@link FilmMaker}: its frames are drawn on a JavaFX thread, and that of the window is wanted by whoever looks at it. */
final class FilmProcess {
    private static final Pattern PROGRESS = Pattern.compile("(\\d+) (\\d+)");
    private static final String MODULE_PATH = "jdk.module.path";

    private FilmProcess() {}

    /**
     * Returns when it is made.
     *
     * @throws IOException if it cannot be, with what the process says
     * @throws java.util.concurrent.CancellationException if nobody wants it any more
     */
    static void make(Path recording, ExportOrder order, Unfinished out, ExportOrder.Progress progress) throws IOException {
        List<String> command = command();
        command.addAll(FilmMaker.arguments(recording, order, out.target()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().remove("_JPACKAGE_LAUNCHER");
        Process maker = builder.start();
        try (BufferedReader told = maker.inputReader(StandardCharsets.UTF_8); OutputStream lifeline = maker.getOutputStream()) {
            out.onCancel(() -> cut(lifeline));
            String last = follow(told, progress);
            int code = maker.onExit().join().exitValue();
            out.check();
            if (!last.equals(FilmMaker.MADE)) {
                throw new IOException(last.isEmpty() ? "the process that made the film has ended (" + code + ")" : last);
            }
        } finally {
            maker.destroyForcibly();
        }
    }

    /** Until it has ended; what it said last that was no progress. */
    private static String follow(BufferedReader told, ExportOrder.Progress progress) throws IOException {
        String last = "";
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            Matcher matcher = PROGRESS.matcher(line);
            if (matcher.matches()) {
                progress.tell(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
            } else {
                last = line;
            }
        }
        return last;
    }

    private static void cut(OutputStream lifeline) {
        try {
            lifeline.close();
        } catch (IOException e) {
            // It has ended already.
        }
    }

    /** This program's own runtime with its class path; JavaFX as it is here. The window goes first. */
    private static List<String> command() {
        List<String> command = new ArrayList<>(List.of("nice", Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC"));
        boolean modules = ModuleLayer.boot().findModule("javafx.graphics").isPresent();
        if (modules && System.getProperty(MODULE_PATH) != null) {
            command.addAll(List.of("--module-path", System.getProperty(MODULE_PATH)));
        }
        command.addAll(modules
                ? List.of("--add-modules", "javafx.controls,javafx.fxml", "--enable-native-access=javafx.graphics,ALL-UNNAMED")
                : List.of("--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FilmMaker.class.getName()));
        return command;
    }
}
