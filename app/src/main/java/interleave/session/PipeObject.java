package interleave.session;

import interleave.ipc.Pipe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A pipe: held open until all actors have their ends of it, and then no more. */
final class PipeObject extends ConduitObject {
    private final Pipe pipe;
    private boolean handedOver;

    private PipeObject(Pipe pipe, String link) {
        super(ObjectKind.PIPE, link, link);
        this.pipe = pipe;
    }

    static PipeObject create() {
        Pipe pipe = Pipe.create();
        try {
            return new PipeObject(pipe, Files.readSymbolicLink(Pipe.pathOf(pipe.reader())).toString());
        } catch (IOException e) {
            pipe.close();
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever comes later has nobody to inherit it from but those who have an end open. */
    @Override
    synchronized String address() {
        return handedOver ? ends().stream().map(end -> "/proc/%d/fd/%d".formatted(end.pid(), end.descriptor())).findFirst().orElse(systemName()) : Pipe.pathOf(pipe.reader()).toString();
    }

    @Override
    synchronized void handOver() {
        handedOver = true;
        pipe.close();
    }

    @Override
    boolean isReusable() {
        return false;
    }

    @Override
    void reset(List<Long> initials) {
        throw new IllegalStateException("an end that was closed cannot be opened again");
    }

    @Override
    public void close() {
        pipe.close();
    }
}
