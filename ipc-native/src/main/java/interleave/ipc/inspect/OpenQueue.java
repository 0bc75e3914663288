package interleave.ipc.inspect;

import interleave.ipc.linux.CString;
import interleave.ipc.linux.Constants;
import interleave.ipc.linux.ColdCalls;
import interleave.ipc.linux.Libc;
import interleave.ipc.linux.Layout;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;

/** Opens a queue for as long as it takes to ask it: without the mqueue file system there is no other way, and its depth no file tells at all. */
final class OpenQueue {
    private OpenQueue() {}

    private static final int STATUS_LENGTH = 128;

    /** Empty where it does not exist or may not be read. */
    static Optional<FileIdentity> identity(String name) {
        return ask(name, OpenQueue::identity);
    }

    /** Empty where it does not exist or may not be read. */
    static Optional<FileStatus> status(String name) {
        return ask(name, queue -> FileStatus.of("/proc/self/fd/" + queue));
    }

    /** Empty where it does not exist, may not be read, or is another queue than the one that is meant. */
    static Optional<Contents> contents(String name, FileIdentity meant) {
        return ask(name, queue -> identity(queue).filter(meant::isSameFile).flatMap(_ -> contents(queue)));
    }

    private static <T> Optional<T> ask(String name, IntFunction<Optional<T>> question) {
        if (ColdCalls.unavailable().isPresent()) {
            return Optional.empty();
        }
        int queue = Libc.mq_open(CString.of(name), Constants.O_RDONLY | Constants.O_CLOEXEC, 0, null);
        if (queue < 0) {
            return Optional.empty();
        }
        try {
            return question.apply(queue);
        } finally {
            Libc.mq_close(queue);
        }
    }

    private static Optional<FileIdentity> identity(int queue) {
        return FileIdentity.of("/proc/self/fd/" + queue);
    }

    private static Optional<Contents> contents(int queue) {
        byte[] struct = new byte[Layout.MQ_ATTR_SIZE];
        byte[] line = new byte[STATUS_LENGTH];
        long length = Libc.pread(queue, line, line.length, 0);
        if (length <= 0 || Libc.mq_getattr(queue, struct) != 0) {
            return Optional.empty();
        }
        ByteBuffer attributes = Layout.view(struct);
        return Optional.of(new Contents.Queue(OptionalLong.of(attributes.getLong(24)), bytes(new String(line, 0, (int) length, StandardCharsets.US_ASCII)),
                OptionalLong.of(attributes.getLong(8)), OptionalLong.of(attributes.getLong(16))));
    }

    /** {@code QSIZE:6 NOTIFY:0 …} */
    private static OptionalLong bytes(String line) {
        return OptionalLong.of(Long.parseLong(line.substring(line.indexOf(':') + 1, line.indexOf(' ')).strip()));
    }
}
