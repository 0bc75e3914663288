package interleave.ui;

/** What it looks like when JavaFX finds no display or lacks a library: told apart from mistakes of ours. */
final class ToolkitFailure {
    private ToolkitFailure() {}

    static boolean isOne(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String message = String.valueOf(each.getMessage());
            if (each instanceof UnsatisfiedLinkError
                    || each instanceof UnsupportedOperationException
                    || message.contains("toolkit")
                    || message.contains("DISPLAY")) {
                return true;
            }
        }
        return false;
    }

    /** Its innermost words. */
    static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return String.valueOf(innermost.getMessage());
    }
}
