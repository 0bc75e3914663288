package interleave.session;

import interleave.demo.SourcesSpec;
import interleave.model.Happening;
import java.util.List;

/** What processes wait for. It lies in them, so that nothing of it can be asked from here: what is known is reported. */
final class SourcesObject extends KernelObject {
    private final List<Long> values;

    SourcesObject(SourcesSpec spec) {
        super(ObjectKind.SOURCES, "");
        values = spec.initials();
    }

    @Override
    List<Long> values() {
        return values;
    }

    @Override
    void reset(List<Long> initials) {
        // They went with the processes of the round before.
    }

    @Override
    Happening look(long time, int index) {
        return new Happening.NumbersSeen(time, index, values);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
