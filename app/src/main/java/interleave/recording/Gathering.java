package interleave.recording;

import interleave.model.BlockCodec;
import interleave.model.Events;
import interleave.model.Timeline;

/** Puts together what was saved before its block was full, and appends whole blocks to a timeline. */
final class Gathering {
    private final Timeline timeline;
    private Events open = new Events();

    Gathering(Timeline timeline) {
        this.timeline = timeline;
    }

    /** @param run is kept */
    void add(Events run) {
        if (open.size() + run.size() > BlockCodec.MOST_EVENTS) {
            end();
        }
        if (open.size() == 0) {
            open = run;
        } else {
            for (int i = 0; i < run.size(); i++) {
                open.add(run, i);
            }
        }
        if (open.size() == BlockCodec.MOST_EVENTS) {
            end();
        }
    }

    /** What has come by now is a block. */
    void end() {
        if (open.size() > 0) {
            timeline.appendKept(open);
            open = new Events();
        }
    }
}
