package interleave.fxml.control;

import java.util.Locale;

/** What can be done to an actor from its card. */
public enum ActorAction {
    STEP, RUN, HOLD, STOP, CONTINUE, KILL, REMOVE;

    /** Whether the action would do something. */
    boolean isPossible(Activity activity, boolean gateOpen) {
        return switch (this) {
            case STEP -> activity == Activity.READY || activity == Activity.HELD || activity == Activity.RUNNING;
            case RUN -> activity.isAlive() && !gateOpen;
            case HOLD -> activity.isAlive() && gateOpen;
            case STOP -> activity.isAlive() && activity != Activity.STARTING && activity != Activity.STOPPED;
            case CONTINUE -> activity == Activity.STOPPED;
            case KILL -> activity.isAlive();
            case REMOVE -> true;
        };
    }

    /** Whether its button is the one that is seen: run and hold share a place, and so do stop and continue. */
    boolean isOffered(Activity activity, boolean gateOpen) {
        return switch (this) {
            case RUN -> !gateOpen;
            case HOLD -> gateOpen;
            case STOP -> activity != Activity.STOPPED;
            case CONTINUE -> activity == Activity.STOPPED;
            case STEP, KILL, REMOVE -> true;
        };
    }

    String textKey() {
        return "action." + name().toLowerCase(Locale.ROOT);
    }
}
