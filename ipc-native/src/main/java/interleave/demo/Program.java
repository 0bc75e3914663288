package interleave.demo;

/** What an actor does: plain code on the objects that it is handed. It knows nothing of tracing or stepping. */
@FunctionalInterface
public interface Program {
    /**
     * Runs in a process of its own, on a thread of its own, after all actors have reached the barrier.
     *
     * @throws InterruptedException never in practice; so that a program may sleep
     */
    void run(Ipc ipc, Settings settings) throws InterruptedException;
}
