package interleave.model;

import interleave.trace.Operation;

/** Hands on what has come to its end to those who sum it up. */
record Summing(Pyramid pyramid, History history) implements LaneTracks.Sink {
    @Override
    public void span(int actor, Span kind, long from, long to) {
        pyramid.span(actor, kind, from, to);
    }

    @Override
    public void blocked(int actor, long since) {
        history.blocked(actor, since);
    }

    @Override
    public void operation(int actor, Operation operation, Events run, int i) {
        pyramid.operation(actor, run.duration(i));
    }
}
