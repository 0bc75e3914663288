package interleave.ipc.inspect;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a call's pointer arguments point to, from {@code /proc/PID/mem}. Empty where that may not be read. */
final class ProcessMemory {
    private static final int LONGEST_PATH = 4096;
    private static final int PAGE = 4096;

    private ProcessMemory() {}

    /** A path, up to its NUL. */
    static Optional<String> path(long pid, long address) {
        int beforePageEnds = (int) (PAGE - address % PAGE);
        return read(pid, address, LONGEST_PATH).or(() -> read(pid, address, beforePageEnds)).map(bytes -> {
            int end = 0;
            while (end < bytes.length && bytes[end] != 0) {
                end++;
            }
            return new String(bytes, 0, end, StandardCharsets.UTF_8);
        });
    }

    /** An array of structs, in native byte order. */
    static Optional<ByteBuffer> array(long pid, long address, int length) {
        return read(pid, address, length).map(bytes -> ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()));
    }

    private static Optional<byte[]> read(long pid, long address, int length) {
        try (RandomAccessFile memory = new RandomAccessFile("/proc/%d/mem".formatted(pid), "r")) {
            byte[] bytes = new byte[length];
            memory.seek(address);
            memory.readFully(bytes);
            return Optional.of(bytes);
        } catch (IOException | IllegalArgumentException unseen) {
            return Optional.empty();
        }
    }
}
