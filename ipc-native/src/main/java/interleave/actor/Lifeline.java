package interleave.actor;

import interleave.ipc.Poller;
import interleave.ipc.ReadEnd;
import java.io.IOException;

/**
 * A child's standard input is its lifeline: the program holds the other end and writes nothing. When it ends, however it ends, the kernel closes
 * that end, and the child halts, whatever it is blocked in.
 */
public final class Lifeline {
    private static final String INPUT = "interleave.input";
    private static final String OF_THE_PROGRAM = "program";
    /** An option of the JVM: what is typed is left for the program to read, and only that the other end is closed is watched for. */
    public static final String LEAVES_INPUT = "-D" + INPUT + "=" + OF_THE_PROGRAM;
    /** As after a SIGHUP. */
    static final int EXIT_CODE = 129;

    private Lifeline() {}

    static void hold() {
        Thread thread = new Thread(OF_THE_PROGRAM.equals(System.getProperty(INPUT)) ? Lifeline::awaitHangUp : Lifeline::watch, "lifeline");
        thread.setDaemon(true);
        thread.start();
    }

    /** That it is hung up is told by a poll that asks for nothing else. */
    private static void awaitHangUp() {
        Poller poller = Poller.open();
        poller.add(ReadEnd.standardInput());
        poller.await();
        Runtime.getRuntime().halt(EXIT_CODE);
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
