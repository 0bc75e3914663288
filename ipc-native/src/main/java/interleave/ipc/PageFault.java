package interleave.ipc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * What becomes of an access to a page that the file does not have. The JVM survives the SIGBUS and throws an InternalError, but
 * compiled code goes on until the thread next meets the JVM, which may be behind the handler. So each access here is followed by a
 * call that meets it: the cheapest that is no intrinsic.
 */
final class PageFault {
    private final Path file;

    PageFault(Path file) {
        this.file = file;
    }

    void guard(Runnable access) {
        guard(() -> {
            access.run();
            return 0;
        });
    }

    long guard(LongSupplier access) {
        try {
            long value = access.getAsLong();
            meetTheJvm();
            return value;
        } catch (InternalError fault) {
            throw behindTheEnd(fault);
        }
    }

    private void meetTheJvm() {
        Thread.holdsLock(this);
    }

    private IpcException behindTheEnd(InternalError fault) {
        IpcException failure = new IpcException("access", file.toString(), Errno.UNKNOWN,
                "SIGBUS: the page lies behind the end of the file%s, or the file system has no room for it".formatted(size()),
                "give the file its size first, with: truncate --size=BYTES " + file);
        failure.initCause(fault);
        return failure;
    }

    private String size() {
        try {
            return ", which has %,d bytes".formatted(Files.size(file));
        } catch (IOException gone) {
            return "";
        }
    }
}
