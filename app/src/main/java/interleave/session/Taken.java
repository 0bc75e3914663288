package interleave.session;

import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import java.util.Map;
import java.util.Optional;

/**
 * A name that was chosen for an object and is taken by one that is there.
 *
 * @param object the demo's name for it
 * @param systemName the chosen name
 */
public record Taken(String object, String systemName, String kind) {
    /** What was taken, if that is why a session with this plan could not begin. */
    public static Optional<Taken> by(RuntimeException failure, SessionPlan plan) {
        if (!(failure instanceof IpcException e) || e.error() != Errno.EEXIST) {
            return Optional.empty();
        }
        return plan.objectNames().entrySet().stream()
                .filter(each -> e.object().equals(each.getValue()))
                .map(Map.Entry::getKey)
                .map(object -> new Taken(object, plan.objectNames().get(object), kindOf(object, plan)))
                .findFirst();
    }

    private static String kindOf(String object, SessionPlan plan) {
        return plan.demo().objects(plan.settings()).stream().filter(spec -> spec.name().equals(object)).findFirst().orElseThrow().kind();
    }

    /**
     * Removes it: it is not ours, so only because somebody has asked for it.
     *
     * @throws IpcException EACCES, or ENOENT where it is gone by now
     */
    public void remove() {
        ObjectKind.of(kind).orElseThrow().unlink(systemName);
    }
}
