package interleave.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Plays many roles in one process, to the end of its lifeline: what the JVM has loaded and linked by then is what it keeps for children, each of which plays one of them
 * (ahead-of-time cache, JEP 483).
 */
public final class Ensemble {
    private static final String NEXT = "--";

    private Ensemble() {}

    /** For {@link #main}. */
    public static List<String> toArguments(List<ActorArguments> actors) {
        List<String> arguments = new ArrayList<>();
        for (ActorArguments actor : actors) {
            arguments.addAll(actor.toArguments());
            arguments.add(NEXT);
        }
        return arguments;
    }

    /** See {@link #toArguments}. */
    public static void main(String[] args) throws InterruptedException {
        List<ActorArguments> actors = split(args);
        Actor.bind(actors.getFirst().parent());
        List<Actor> started = new ArrayList<>();
        for (ActorArguments arguments : actors) {
            Actor actor = new Actor(arguments, false);
            actor.start();
            started.add(actor);
        }
        for (Actor actor : started) {
            actor.prepare();
        }
        Thread.currentThread().join();
    }

    private static List<ActorArguments> split(String[] args) {
        List<ActorArguments> actors = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals(NEXT)) {
                actors.add(ActorArguments.parse(Arrays.copyOfRange(args, from, i)));
                from = i + 1;
            }
        }
        return actors;
    }
}
