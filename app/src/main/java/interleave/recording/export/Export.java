package interleave.recording.export;

import interleave.model.Events;
import interleave.recording.Marker;
import interleave.recording.Recording;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

/** Writes the events of a recording for another program. The file gets its name when it is whole: who cancels leaves nothing. */
public final class Export {
    private static final int BUFFER = 1 << 18;

    private final Recording recording;
    private final Format format;
    private final Unfinished file;

    /** @throws IOException if nothing can be written there */
    public Export(Recording recording, Format format, Path target) throws IOException {
        this(recording, format, new Unfinished(target));
    }

    public Export(Recording recording, Format format, Unfinished file) {
        this.recording = recording;
        this.format = format;
        this.file = file;
    }

    /**
     * Writes it, in place of a file that may be there.
     *
     * @param progress told now and then how many events are written
     * @throws IOException if it cannot be written; nothing is left of it then
     * @throws CancellationException if it was cancelled; nothing is left of it then
     */
    public void run(LongConsumer progress) throws IOException {
        try (file) {
            try (OutputStream out = new BufferedOutputStream(file.stream(), BUFFER)) {
                EventSink sink = format.open(recording.header(), out);
                Deque<Marker> markers = new ArrayDeque<>(recording.markers());
                recording.read((run, first) -> {
                    write(run, first, markers, sink);
                    progress.accept(first + run.size());
                    return !file.isCancelled();
                });
                for (Marker marker : markers) {
                    sink.marker(marker);
                }
                sink.end();
            }
            file.finish();
        }
    }

    private static void write(Events run, long first, Deque<Marker> markers, EventSink sink) throws IOException {
        for (int i = 0; i < run.size(); i++) {
            while (!markers.isEmpty() && markers.peek().event() <= first + i) {
                sink.marker(markers.remove());
            }
            if (run.kind(i) == Events.HAPPENING) {
                sink.happening(run.happening(i), first + i);
            } else {
                sink.event(run, i, first + i);
            }
        }
    }

    /** From any thread: leaves nothing. */
    public void cancel() throws IOException {
        file.cancel();
    }
}
