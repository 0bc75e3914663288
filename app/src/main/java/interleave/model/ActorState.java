package interleave.model;

import interleave.trace.GateMode;
import interleave.trace.Operation;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An actor at one moment.
 *
 * @param index among all actors of the session
 * @param pid 0 before it was started
 * @param operation the operation that it is held before or blocked in
 * @param object the object of that operation, an index; otherwise −1
 * @param since when it became what it is, ns of the monotonic clock
 * @param line of its program where it is held, or blocked after it was held; otherwise 0
 * @param register the value loaded and not yet stored
 * @param operations how many it has completed
 * @param deeds the last operation on each line of its program, by line; only of operations that it was held before
 * @param call the call that the kernel shows it blocked in, or empty
 * @param kernelFunction where in the kernel it sleeps, or empty
 * @param said the last line of its output, or empty
 * @param exitCode valid when the activity is over
 * @param removed its card is off the stage
 */
public record ActorState(
        int index,
        String name,
        String role,
        int number,
        long pid,
        Activity activity,
        Optional<Operation> operation,
        int object,
        long since,
        int line,
        OptionalLong register,
        long operations,
        Optional<Deed> last,
        Map<Integer, Deed> deeds,
        GateMode gate,
        String call,
        String kernelFunction,
        String said,
        int exitCode,
        int signal,
        String cause,
        boolean removed) {}
