package interleave.session;

import interleave.demo.Facts;
import interleave.trace.Operation;
import java.util.List;

/** What the actors' counters and the kernel say, just now. */
record SessionFacts(List<ActorProcess> actors, List<ObjectInfo> infos, List<KernelObject> objects, List<Long> initials, long elapsedNanos, boolean deadlocked)
        implements Facts {
    @Override
    public long completed(String role, Operation operation) {
        return actors.stream()
                .filter(actor -> actor.role().name().equals(role))
                .mapToLong(actor -> actor.progress().completed(operation))
                .sum();
    }

    @Override
    public long value(String object) {
        return objects.get(indexOf(object)).value();
    }

    @Override
    public long initial(String object) {
        return initials.get(indexOf(object));
    }

    private int indexOf(String object) {
        for (int i = 0; i < infos.size(); i++) {
            if (infos.get(i).spec().name().equals(object)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no object " + object);
    }
}
