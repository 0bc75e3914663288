package interleave.recording;

import interleave.model.Events;
import interleave.model.Happening;
import java.io.IOException;

/** When the actors of a recording began that was cut off before it could say so itself. */
final class Beginning {
    private long time;

    private Beginning() {}

    /** When the first of them was let go at the barrier; the first event where that was before the recording, ns of the monotonic clock. */
    static long of(Recording recording) throws IOException {
        Beginning beginning = new Beginning();
        recording.read((run, first) -> beginning.look(run, first == 0));
        return beginning.time;
    }

    private boolean look(Events run, boolean isFirst) {
        if (isFirst && run.size() > 0) {
            time = run.time(0);
        }
        for (int i = 0; i < run.size(); i++) {
            if (run.kind(i) != Events.HAPPENING) {
                return false;
            }
            if (run.happening(i) instanceof Happening.ActorBegan(long at, int _)) {
                time = at;
                return false;
            }
        }
        return true;
    }
}
