package interleave.ui;

import interleave.fxml.Texts;
import interleave.model.ActorState;

/** What an actor is doing, in more words than its activity has by itself. */
record ActivityWords(Texts texts) {
    private static final int KILL = 9;
    private static final double NANOS = 1e9;

    /**
     * Empty where the word of the activity says all.
     *
     * @param now ns of the monotonic clock
     */
    String of(ActorState actor, long now) {
        return switch (actor.activity()) {
            case HELD -> texts.format("activity.held.before", texts.get("operation." + actor.operation().orElseThrow().word()));
            case BLOCKED -> texts.format("activity.blocked.for", Math.max(0, (now - actor.since()) / NANOS));
            case KILLED -> actor.signal() == KILL ? "" : texts.format("activity.killed.by", actor.signal());
            case EXITED, FAILED -> texts.format("activity.exited.code", actor.exitCode());
            case STARTING, READY, RUNNING, STOPPED -> "";
        };
    }
}
