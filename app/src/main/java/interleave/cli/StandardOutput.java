package interleave.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Standard output, of which is known whether all has arrived: {@link System#out} keeps that to itself, and who has lost data must not be told that all is well. */
final class StandardOutput extends FileOutputStream {
    /** As the C library words EPIPE: who reads has enough, as {@code head} has. */
    private static final String NOBODY_READS = "Broken pipe";

    private final PrintWriter writer = new PrintWriter(this, true, StandardCharsets.UTF_8);
    private IOException failure;

    StandardOutput() {
        super(FileDescriptor.out);
    }

    PrintWriter writer() {
        return writer;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            super.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Whether all has; otherwise says why, unless nobody wants it. */
    boolean hasArrived(PrintWriter err) {
        if (!writer.checkError()) {
            return true;
        }
        if (failure != null && !NOBODY_READS.equals(failure.getMessage())) {
            err.println("standard output cannot be written: " + failure.getMessage() + "; make room there, or send it elsewhere");
        }
        return false;
    }
}
