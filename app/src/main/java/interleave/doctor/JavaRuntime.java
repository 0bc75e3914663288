package interleave.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The runtime that the program runs on, and that its children will. */
final class JavaRuntime {
    private static final int NEEDED = 25;
    private static final int PATIENCE_SECONDS = 20;
    private static final String INSTALL = "sudo apt-get install openjdk-25-jdk, or Eclipse Temurin 25 from https://adoptium.net";

    private JavaRuntime() {}

    static Finding release() {
        Runtime.Version version = Runtime.version();
        String found = version + " in " + System.getProperty("java.home");
        return version.feature() >= NEEDED ? Finding.good(found) : Finding.lacking(found + ", which is older than " + NEEDED, INSTALL);
    }

    static Finding child() {
        return child(Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    /** Starts {@code java -version}; it is waited for, and ended if it does not end. */
    static Finding child(Path java) {
        if (!Files.isExecutable(java)) {
            return Finding.lacking(java + " is not there or may not be executed", INSTALL);
        }
        try {
            Process child = new ProcessBuilder(java.toString(), "-version").redirectErrorStream(true).start();
            try {
                return outcome(java, child);
            } finally {
                child.destroyForcibly();
            }
        } catch (IOException refused) {
            return Finding.lacking(refused.getMessage(), "look how many processes are allowed: ulimit -u");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Finding.lacking("interrupted while " + java + " was starting", "try again");
        }
    }

    /** What it says fits into the pipe, so that it can be read afterwards. */
    private static Finding outcome(Path java, Process child) throws IOException, InterruptedException {
        if (!child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            return Finding.lacking("%s did not say its version within %d s".formatted(java, PATIENCE_SECONDS), "look what else this machine is doing: top");
        }
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (child.exitValue() != 0) {
            return Finding.lacking("%s ended with %d: %s".formatted(java, child.exitValue(), said.lines().findFirst().orElse("")), INSTALL);
        }
        return Finding.good(java + " starts");
    }
}
