package interleave.ui;

import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Application;

/** Opens the program's window. */
public final class Window {
    private Window() {}

    /**
     * Blocks until the window is closed.
     *
     * @return false, and a sentence on standard error, if this machine cannot show one
     */
    public static boolean open() {
        return open(new String[0]);
    }

    /** The same, on a recording. */
    public static boolean open(Path recording) {
        return open(new String[] {recording.toString()});
    }

    private static boolean open(String[] files) {
        try {
            Application.launch(InterleaveApp.class, files);
            return true;
        } catch (RuntimeException | UnsatisfiedLinkError e) {
            if (!ToolkitFailure.isOne(e)) {
                throw e;
            }
            System.err.println("The window cannot be shown: " + ToolkitFailure.reason(e).toLowerCase(Locale.ROOT)
                    + "; see what is missing with: interleave doctor");
            return false;
        }
    }
}
