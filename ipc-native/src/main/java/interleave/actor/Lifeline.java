package interleave.actor;

import java.io.IOException;

/**
 * A child's standard input is its lifeline: the program holds the other end and writes nothing. When it ends, however it ends, the kernel closes
 * that end, and the child halts, whatever it is blocked in.
 */
final class Lifeline {
    /** As after a SIGHUP. */
    static final int EXIT_CODE = 129;

    private Lifeline() {}

    static void hold() {
        Thread thread = new Thread(Lifeline::watch, "lifeline");
        thread.setDaemon(true);
        thread.start();
    }

    private static void watch() {
        try {
            while (System.in.read() >= 0) {
                // Whatever is said on it, only its end means something.
            }
        } catch (IOException e) {
            // A broken line is an end too.
        }
        Runtime.getRuntime().halt(EXIT_CODE);
    }
}
