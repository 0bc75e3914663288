package interleave.model;

import interleave.demo.SourcesSpec;
import interleave.trace.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What processes wait for: which of the sources has woken whom. */
final class SourcesFold extends ObjectFold {
    private static final ObjectState.Sources.Source NOBODY = new ObjectState.Sources.Source(0, 0, -1);

    private final List<ObjectState.Sources.Source> sources;

    SourcesFold(SourcesSpec spec) {
        super(spec.name());
        sources = new ArrayList<>(Collections.nCopies(spec.sources().size(), NOBODY));
    }

    private SourcesFold(SourcesFold other) {
        super(other);
        sources = new ArrayList<>(other.sources);
    }

    @Override
    ObjectFold copy() {
        return new SourcesFold(this);
    }

    @Override
    void carry(Carrier by) {
        super.carry(by);
        sources.replaceAll(it -> new ObjectState.Sources.Source(by.number(it.wakings()), by.number(it.readiness()), by.actor(it.woken())));
    }

    @Override
    void done(Operation operation, int part, int actor, long value, long time) {
        if (operation == Operation.POLL || operation == Operation.SIGNAL_WAIT) {
            long readiness = operation == Operation.POLL ? value : 0;
            sources.set(part, new ObjectState.Sources.Source(sources.get(part).wakings() + 1, readiness, actor));
        }
    }

    @Override
    ObjectState state() {
        return new ObjectState.Sources(name(), sources, waiters(), isGone());
    }
}
