package interleave.demo;

import interleave.trace.Operation;

/** What is known of a run, for working out its result. */
public interface Facts {
    /** How many operations of this kind the actors of a role have completed, killed ones included. */
    long completed(String role, Operation operation);

    /** What the kernel holds: the number in a counter, the value of a semaphore, the messages in a queue. */
    long value(String object);

    /** The same before the first actor began: not always what the demo asks for, where it was attached to an object that was there. */
    long initial(String object);

    /** From the barrier to the end of the last actor, or to now, in ns. */
    long elapsedNanos();

    /** Whether actors have come to wait for each other in a circle, so that none of them could go on by itself; stays so when somebody from outside has freed them. */
    boolean deadlocked();
}
