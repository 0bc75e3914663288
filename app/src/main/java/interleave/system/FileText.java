package interleave.system;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The text of a file, or what commands say where it cannot be read. */
sealed interface FileText {
    record Text(String text) implements FileText {
        Stream<String> lines() {
            return text.lines();
        }
    }

    /** @param reason as strerror(3) says it: {@code No such file or directory} */
    record Failure(String reason) implements FileText {}

    static FileText of(String path) {
        try (FileInputStream file = new FileInputStream(path)) {
            return new Text(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            return new Failure(reason(failure.getMessage()));
        }
    }

    /** Java says {@code /path (No such file or directory)} of an open, and the reason alone of a read. */
    private static String reason(String message) {
        int opening = message.lastIndexOf(" (");
        return message.endsWith(")") && opening > 0 ? message.substring(opening + 2, message.length() - 1) : message;
    }

    /** As {@code cat} prints it. */
    static Printout cat(String path) {
        return Printout.of("cat " + path, switch (of(path)) {
            case Text text -> text.lines();
            case Failure(String reason) -> Stream.of("cat: " + path + ": " + reason);
        });
    }
}
