package interleave.ipc.linux;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Strings as the C library takes them. */
public final class CString {
    private CString() {}

    /** In UTF-8, with the terminating NUL. What follows a NUL within the string, C does not see. */
    public static byte[] of(String string) {
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, bytes.length + 1);
    }
}
