package interleave.ipc.linux;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * Numbers under {@code /proc/sys}. Such a file gives all it has to the first read and nothing to a second one, and
 * {@link java.nio.file.Files#readString} begins with a single byte: of 10 it would see 1.
 */
public final class Sysctl {
    private Sysctl() {}

    /** @param path such as {@code fs/mqueue/msg_max} */
    public static OptionalLong number(String path) {
        return number(path, 0);
    }

    /** @param column counted from 0, in a file such as {@code kernel/sem} that has several */
    public static OptionalLong number(String path, int column) {
        try (InputStream file = new FileInputStream("/proc/sys/" + path)) {
            String[] columns = new String(file.readAllBytes(), StandardCharsets.US_ASCII).strip().split("\\s+");
            return OptionalLong.of(Long.parseLong(columns[column]));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            return OptionalLong.empty();
        }
    }
}
