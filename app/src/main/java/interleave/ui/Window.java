package interleave.ui;

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
        try {
            Application.launch(InterleaveApp.class);
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
