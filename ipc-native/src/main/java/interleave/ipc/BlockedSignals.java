package interleave.ipc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Which signals the threads of this process leave alone, from {@code SigBlk} in {@code /proc/self/task/TID/status}. */
final class BlockedSignals {
    private static final String BLOCKED = "SigBlk:";

    private BlockedSignals() {}

    /** @throws IpcException with the remedy where a thread would get one of them */
    static void require(Signal... signals) {
        List<Long> masks = masks();
        for (Signal signal : signals) {
            long open = masks.stream().filter(mask -> (mask >>> signal.number() - 1 & 1) == 0).count();
            if (open > 0) {
                throw new IpcException("signalfd", "signal " + signal, Errno.UNKNOWN,
                        "%d of the %d threads of this program do not block it and would get it first".formatted(open, masks.size()),
                        "start the program with: env --block-signal=%d java -Xrs …".formatted(signal.number()));
            }
        }
    }

    private static List<Long> masks() {
        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            return threads.flatMap(BlockedSignals::mask).toList();
        } catch (IOException noProc) {
            return List.of();
        }
    }

    /** Empty of a thread that has just ended. */
    private static Stream<Long> mask(Path thread) {
        try (Stream<String> lines = Files.lines(thread.resolve("status"))) {
            return lines.filter(line -> line.startsWith(BLOCKED))
                    .map(line -> Long.parseUnsignedLong(line.substring(BLOCKED.length()).strip(), 16)).toList().stream();
        } catch (IOException | UncheckedIOException ended) {
            return Stream.empty();
        }
    }
}
