package interleave.demo;

import interleave.trace.Operation;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is known of a run, for working out its result. */
public interface Facts {
    /** No number. */
    long NOT_KNOWN = -1;

    /** How many operations of this kind the actors of a role have completed, killed ones included. */
    long completed(String role, Operation operation);

    /** The same of several kinds of operation: all that send, all that take. */
    default long completed(String role, Predicate<Operation> kind) {
        return Stream.of(Operation.values()).filter(kind).mapToLong(operation -> completed(role, operation)).sum();
    }

    /** What the kernel holds: the number in a counter, the value of a semaphore, the messages in a queue; {@link #NOT_KNOWN} where an object that actors create is not there, or the kernel may not be asked. */
    long value(String object);

    /** One of several numbers that the kernel holds, by the name of the part: a field of memory. */
    long value(String object, String part);

    /** The same as {@link #value(String)} before the first actor began: not always what the demo asks for, where it was attached to an object that was there. */
    long initial(String object);

    /** From the barrier to the end of the last actor, or to now, in ns. */
    long elapsedNanos();

    /** Whether actors have come to wait for each other in a circle, so that none of them could go on by itself; stays so when somebody from outside has freed them. */
    boolean deadlocked();

    /** Whether all actors that live are asleep just now in calls without an end of their own: only somebody from outside could help. */
    boolean stuck();

    /** The sum of what the actors of a role have told under this name, see {@link Ipc#tell}. */
    long told(String role, String name);

    /** What they have told, one actor after the other in the order of their numbers: the first {@link interleave.trace.Told#KEPT} of each. */
    List<Long> allTold(String role, String name);
}
