package interleave.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Drains a child's output, however much it is, so that the child never blocks on it; keeps the last line. */
final class Console {
    private static final int LONGEST = 400;

    private final Thread thread;
    private volatile String lastLine = "";

    Console(InputStream output, String actor) {
        thread = Thread.ofPlatform().daemon().name("console " + actor).unstarted(() -> drain(output));
        Starter.begin(thread);
    }

    /** Empty before the first. Of a stack trace, its first line. */
    String lastLine() {
        return lastLine;
    }

    /** Waits until the child's output has ended, at most so long. */
    void awaitEnd(long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void drain(InputStream output) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\n') {
                    keep(line.toString());
                    line.setLength(0);
                } else if (line.length() < LONGEST) {
                    line.append((char) c);
                }
            }
            keep(line.toString());
        } catch (IOException e) {
            // The pipe of a child that was killed.
        }
    }

    private void keep(String line) {
        if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
            lastLine = line;
        }
    }
}
