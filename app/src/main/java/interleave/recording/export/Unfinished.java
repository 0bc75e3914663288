package interleave.recording.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** A file that is being made: it gets its name when it is whole, in place of one that may be there. Otherwise nothing is left of it. */
public final class Unfinished implements AutoCloseable {
    private final Path target;
    private final Path part;
    private final CompletableFuture<Void> cancellation = new CompletableFuture<>();

    /** @throws IOException if there is no such directory, or it may not be written into */
    public Unfinished(Path target) throws IOException {
        this.target = target;
        this.part = target.resolveSibling(target.getFileName() + ".part");
        Path directory = target.toAbsolutePath().getParent();
        if (!Files.isDirectory(directory)) {
            throw new IOException("there is no directory " + directory + " for " + target.getFileName() + "; make it first (mkdir -p)");
        }
        if (Files.isDirectory(target)) {
            throw new IOException(target + " is a directory; name a file in it");
        }
        if (!Files.isWritable(directory)) {
            throw new IOException("nothing may be written into " + directory + "; choose another directory, or look whose it is (ls -ld)");
        }
    }

    /** What it will be. */
    public Path target() {
        return target;
    }

    /** Where it is made. */
    public Path part() {
        return part;
    }

    /** Into it, without a buffer; a failure to write is a {@link FileSystemException} about the file that was asked for. */
    public OutputStream stream() throws IOException {
        return new FilterOutputStream(Files.newOutputStream(part)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                try {
                    out.write(bytes, from, length);
                } catch (IOException e) {
                    throw (IOException) new FileSystemException(target.toString(), null, e.getMessage()).initCause(e);
                }
            }
        };
    }

    /** Whether nobody wants it any more. */
    public boolean isCancelled() {
        return cancellation.isDone();
    }

    /** From any thread: leaves nothing. */
    public void cancel() throws IOException {
        cancellation.complete(null);
        Files.deleteIfExists(part);
    }

    /** Is done when nobody wants it any more, on the thread that says so; at once where that is so already. */
    public void onCancel(Runnable what) {
        cancellation.thenRun(what);
    }

    /** @throws CancellationException if nobody wants it any more */
    public void check() {
        if (isCancelled()) {
            throw new CancellationException("the export was cancelled");
        }
    }

    /** It is whole. */
    public void finish() throws IOException {
        check();
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** In a sentence about the file that was asked for. */
    public IOException failure(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return new IOException(target + " may not be written; look whose it is (ls -l)", cause);
        }
        String reason = cause instanceof FileSystemException e && e.getReason() != null ? e.getReason() : cause.getMessage();
        return new IOException(target + " cannot be written: " + reason, cause);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
    }
}
