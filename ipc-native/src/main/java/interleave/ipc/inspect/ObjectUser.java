package interleave.ipc.inspect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A process that has an object open or mapped, or is blocked on it.
 *
 * @param command the name of the process, at most 15 bytes
 * @param asleep its threads that are blocked on the object
 * @param callsSeen false where the calls of its threads may not be looked at: then it may be blocked and may be not
 */
public record ObjectUser(long pid, String command, List<Asleep> asleep, boolean callsSeen) {
    /** That of its threads which has been blocked longest. */
    public Optional<Asleep> longestAsleep() {
        return asleep.stream().max(Comparator.comparingLong(each -> each.nanos().orElse(-1)));
    }
}
