package interleave.recording.export;

import interleave.model.Events;
import interleave.recording.Recording;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

/** Writes a recording for another program. The file gets its name when it is whole: who cancels leaves nothing. */
public final class Export {
    private static final int BUFFER = 1 << 18;

    private final Recording recording;
    private final Format format;
    private final Path target;
    private final Path unfinished;
    private volatile boolean cancelled;

    public Export(Recording recording, Format format, Path target) {
        this.recording = recording;
        this.format = format;
        this.target = target;
        this.unfinished = target.resolveSibling(target.getFileName() + ".part");
    }

    /**
     * Writes it, in place of a file that may be there.
     *
     * @param progress told now and then how many events are written
     * @throws IOException if it cannot be written; nothing is left of it then
     * @throws CancellationException if it was cancelled; nothing is left of it then
     */
    public void run(LongConsumer progress) throws IOException {
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), BUFFER)) {
                EventSink sink = format.open(recording.header(), out);
                recording.read((run, first) -> {
                    write(run, first, sink);
                    progress.accept(first + run.size());
                    return !cancelled;
                });
                sink.end();
            }
            if (cancelled) {
                throw new CancellationException("the export was cancelled");
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(Events run, long first, EventSink sink) throws IOException {
        for (int i = 0; i < run.size(); i++) {
            if (run.kind(i) == Events.HAPPENING) {
                sink.happening(run.happening(i), first + i);
            } else {
                sink.event(run, i, first + i);
            }
        }
    }

    /** From any thread: leaves nothing. */
    public void cancel() throws IOException {
        cancelled = true;
        Files.deleteIfExists(unfinished);
    }
}
