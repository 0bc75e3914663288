package interleave.session;

import interleave.demo.Demo;
import interleave.demo.Facts;
import interleave.trace.Operation;
import java.util.List;
import java.util.stream.Stream;

/** What the actors' counters and the kernel say, just now. */
record SessionFacts(Demo demo, List<ActorProcess> actors, List<ObjectInfo> infos, List<KernelObject> objects, List<List<Long>> initials, long elapsedNanos, boolean deadlocked, boolean stuck)
        implements Facts {
    @Override
    public long completed(String role, Operation operation) {
        return played(role).mapToLong(actor -> actor.progress().completed(operation)).sum();
    }

    @Override
    public long value(String object) {
        return objects.get(indexOf(object)).values().stream().findFirst().orElse(NOT_KNOWN);
    }

    @Override
    public long value(String object, String part) {
        int index = indexOf(object);
        return objects.get(index).values().get(infos.get(index).spec().parts().indexOf(part));
    }

    @Override
    public long told(String role, String name) {
        int index = demo.tells().indexOf(name);
        return played(role).mapToLong(actor -> actor.progress().told().sum(index)).sum();
    }

    @Override
    public List<Long> allTold(String role, String name) {
        int index = demo.tells().indexOf(name);
        return played(role).flatMap(actor -> actor.progress().told().first(index).stream()).toList();
    }

    private Stream<ActorProcess> played(String role) {
        return actors.stream().filter(actor -> actor.role().name().equals(role));
    }

    @Override
    public long initial(String object) {
        return initials.get(indexOf(object)).getFirst();
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
