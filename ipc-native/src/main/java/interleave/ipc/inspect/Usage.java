package interleave.ipc.inspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Goes through all processes of the machine: what each has open or mapped, and what its threads are blocked on. */
final class Usage {
    private final Surroundings here;
    private final SchedulerClock clock = new SchedulerClock();
    private final List<Hold> holds = new ArrayList<>();
    private final Map<ObjectKey, List<ObjectUser>> users = new HashMap<>();
    /** Mappings of segments, counted as the kernel does. */
    private final Map<ObjectKey, Integer> mappings = new HashMap<>();
    private int processesUnseen;

    private Usage(Surroundings here) {
        this.here = here;
    }

    static Usage of(Surroundings here) {
        Usage usage = new Usage(here);
        Proc.processes().forEach(usage::process);
        return usage;
    }

    /** All that anybody holds; an object stands there once for each that holds it. */
    List<Hold> holds() {
        return holds;
    }

    int processesUnseen() {
        return processesUnseen;
    }

    /** The object with those who use it. */
    IpcObject addTo(IpcObject object, ObjectKey key) {
        boolean allSeen = processesUnseen == 0 || object.contents() instanceof Contents.Segment segment && mappings.getOrDefault(key, 0) >= segment.attached();
        return object.with(List.copyOf(users.getOrDefault(key, List.of())), allSeen);
    }

    private void process(long pid) {
        Optional<Holdings> holdings = Holdings.of(pid, here);
        if (holdings.isPresent()) {
            look(pid, holdings.get());
        } else if (Proc.mayUseObjects(pid)) {
            processesUnseen++;
        }
    }

    private void look(long pid, Holdings holdings) {
        Map<ObjectKey, List<Asleep>> asleep = new LinkedHashMap<>();
        boolean callsSeen = true;
        for (long tid : Proc.threads(pid).toArray()) {
            switch (SystemCall.of(pid, tid)) {
                case SystemCall.Sleeping(SystemCall call) -> thread(pid, tid, call, holdings, asleep);
                case SystemCall.NotInCall() -> { }
                case SystemCall.Unknown() -> callsSeen = false;
            }
        }
        holdings.all().forEach(hold -> {
            holds.add(hold);
            if (hold.type() == ObjectType.SYSV_SHARED_MEMORY) {
                mappings.merge(hold.key(), 1, Integer::sum);
            }
        });
        Set<ObjectKey> used = new LinkedHashSet<>(asleep.keySet());
        holdings.all().map(Hold::key).forEach(used::add);
        for (ObjectKey key : used) {
            ObjectUser user = new ObjectUser(pid, Proc.command(pid), List.copyOf(asleep.getOrDefault(key, List.of())), callsSeen);
            users.computeIfAbsent(key, _ -> new ArrayList<>()).add(user);
        }
    }

    private void thread(long pid, long tid, SystemCall call, Holdings holdings, Map<ObjectKey, List<Asleep>> asleep) {
        String kernelFunction = KernelFunction.of(pid, tid);
        if (KernelFunction.isStop(kernelFunction)) {
            return;
        }
        WaitedFor waited = WaitedFor.in(call, kernelFunction, holdings);
        for (Hold hold : waited.objects()) {
            Blocked blocked = new Blocked(pid, tid, waited.call(), kernelFunction);
            asleep.computeIfAbsent(hold.key(), _ -> new ArrayList<>()).add(new Asleep(blocked, clock.asleepNanos(pid, tid)));
            if (hold.type() == ObjectType.FIFO) {
                holds.add(hold);
            }
        }
    }
}
