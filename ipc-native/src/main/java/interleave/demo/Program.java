package interleave.demo;

import java.io.Serializable;

/**
 * What an actor does: plain code on the objects that it is handed. It knows nothing of tracing or stepping. Best a method of the demo, {@code SemaphoreBag::take}: the window shows
 * that method. Serializable only so that the reference can be asked which method it stands for.
 */
@FunctionalInterface
public interface Program extends Serializable {
    /**
     * Runs in a process of its own, on a thread of its own, after all actors have reached the barrier.
     *
     * @throws InterruptedException never in practice; so that a program may sleep
     */
    void run(Ipc ipc, Settings settings) throws InterruptedException;
}
