package interleave.session;

import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.Signal;
import interleave.model.Happening;
import interleave.model.WaitForGraph;
import java.util.List;
import java.util.function.Consumer;

/** What is done to actors from outside, whatever they are doing. One thread at a time. */
final class Interventions {
    private final List<ActorProcess> actors;
    private final List<KernelObject> objects;
    private final Consumer<Happening> report;

    /**
     * @param actors may grow
     * @param report takes what is changed
     */
    Interventions(List<ActorProcess> actors, List<KernelObject> objects, Consumer<Happening> report) {
        this.actors = actors;
        this.objects = objects;
        this.report = report;
    }

    /** Nothing happens to one that does not live. */
    void signal(int actor, Signal signal) {
        ActorProcess process = actors.get(actor);
        if (process.isAlive()) {
            try {
                signal.send(process.pid());
            } catch (IpcException e) {
                if (e.error() != Errno.ESRCH) {
                    throw e;
                }
            }
        }
    }

    void postInPlaceOf(WaitForGraph.Wait wait) {
        report.accept(new Happening.HolderReplaced(System.nanoTime(), wait.object(), wait.holder()));
        objects.get(wait.object()).post();
    }

    /** Kills it and takes it off the stage. Blocks until it has ended. */
    void remove(int actor) {
        ActorProcess process = actors.get(actor);
        if (process.isAlive()) {
            process.kill();
            process.awaitEnd();
        }
        report.accept(new Happening.ActorRemoved(System.nanoTime(), actor));
    }
}
