package interleave.cli;

import interleave.demo.ObjectSpec;
import interleave.demo.PromisedSpec;
import interleave.demo.QueueSpec;
import interleave.model.EndSeen;
import interleave.model.ObjectState;
import interleave.model.PageState;
import interleave.model.Source;
import interleave.model.WaiterSeen;
import interleave.model.WorldState;
import interleave.session.ObjectInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The objects of a run, each number with its source; what may not be seen is the string {@code unknown}. */
record ObjectReport(WorldState world, List<ObjectInfo> infos) {
    private static final String UNKNOWN = "unknown";

    List<Map<String, Object>> list() {
        return IntStream.range(0, infos.size()).mapToObj(this::describe).toList();
    }

    private Map<String, Object> describe(int index) {
        ObjectInfo info = infos.get(index);
        Map<String, Object> all = new LinkedHashMap<>();
        Map<String, String> source = new LinkedHashMap<>();
        all.put("name", info.spec().name());
        all.put("systemName", info.systemName());
        all.put("kind", info.kind());
        all.put("ours", info.ours());
        contents(world.objects().get(index), info.spec(), all, source);
        if (world.objects().get(index).gone()) {
            all.put("gone", true);
        }
        all.put("source", source);
        return all;
    }

    private void contents(ObjectState state, ObjectSpec declared, Map<String, Object> all, Map<String, String> source) {
        switch (state) {
            case ObjectState.Promised promised -> {
                all.put("there", promised.isThere());
                source.put("there", Source.KERNEL.key());
                PromisedSpec spec = (PromisedSpec) declared;
                if (promised.isThere() && !spec.brief()) {
                    contents(promised.object(), spec.object(), all, source);
                }
            }
            case ObjectState.Memory memory -> fields(memory, declared, all, source);
            case ObjectState.Semaphore semaphore -> {
                level("value", semaphore.level(), all, source);
                waiters(semaphore.waiters(), all, source);
            }
            case ObjectState.Queue queue -> {
                level("messages", queue.level(), all, source);
                all.put("bytes", queue.bytes());
                source.put("bytes", Source.KERNEL.key());
                if (declared instanceof QueueSpec spec) {
                    all.put("depth", spec.depth());
                }
                waiters(queue.waiters(), all, source);
            }
            case ObjectState.Sources sources -> {
                all.put("wakings", wakings(sources, declared));
                source.put("wakings", Source.REPORTED.key());
            }
            case ObjectState.Pipe pipe -> {
                if (pipe.hidden()) {
                    all.put("bytes", UNKNOWN);
                    all.put("capacity", UNKNOWN);
                    reported(pipe.level(), all, source);
                } else {
                    level("bytes", pipe.level(), all, source);
                    all.put("capacity", pipe.capacity());
                    source.put("capacity", Source.KERNEL.key());
                }
                all.put("ends", pipe.ends().stream().map(ObjectReport::end).toList());
                source.put("ends", Source.KERNEL.key());
                waiters(pipe.waiters(), all, source);
            }
            case ObjectState.Pages pages -> {
                all.put("numbers", pages.numbers());
                all.put("mappings", pages.mappings().stream().map(this::mapping).toList());
                source.put("numbers", Source.KERNEL.key());
                source.put("mappings", Source.KERNEL.key());
            }
            case ObjectState.Lock lock -> {
                all.put("holder", lock.holder() == 0 ? null : lock.holder());
                source.put("holder", Source.KERNEL.key());
                waiters(lock.waiters(), all, source);
            }
        }
    }

    private static Map<String, Object> end(EndSeen end) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("pid", end.pid());
        one.put("command", end.command());
        one.put("descriptor", end.descriptor());
        one.put("end", end.writes() ? "write" : "read");
        return one;
    }

    private Map<String, Object> mapping(ObjectState.Mapping mapping) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("actor", world.actors().get(mapping.actor()).name());
        one.put("live", mapping.live());
        one.put("line", mapping.line());
        one.put("rss", mapping.rss());
        for (PageState state : PageState.values()) {
            one.put(state.name().toLowerCase(Locale.ROOT), mapping.count(state));
        }
        return one;
    }

    /** One number is the value; several are told by name. */
    private static void fields(ObjectState.Memory memory, ObjectSpec spec, Map<String, Object> all, Map<String, String> source) {
        if (memory.cells().size() == 1) {
            level("value", memory.cells().getFirst().level(), all, source);
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        for (int i = 0; i < memory.cells().size(); i++) {
            level(spec.parts().get(i), memory.cells().get(i).level(), values, sources);
        }
        all.put("fields", values);
        source.put("fields", sources.containsValue(Source.REPORTED.key()) ? Source.REPORTED.key() : Source.KERNEL.key());
    }

    private static Map<String, Object> wakings(ObjectState.Sources sources, ObjectSpec spec) {
        Map<String, Object> wakings = new LinkedHashMap<>();
        for (int i = 0; i < sources.sources().size(); i++) {
            wakings.put(spec.parts().get(i), sources.sources().get(i).wakings());
        }
        return wakings;
    }

    private static void level(String name, ObjectState.Level level, Map<String, Object> all, Map<String, String> source) {
        all.put(name, level.value());
        source.put(name, level.source().key());
        if (level.disagrees()) {
            reported(level, all, source);
        }
    }

    private static void reported(ObjectState.Level level, Map<String, Object> all, Map<String, String> source) {
        all.put("reported", level.reported());
        source.put("reported", Source.REPORTED.key());
    }

    private static void waiters(List<WaiterSeen> waiters, Map<String, Object> all, Map<String, String> source) {
        all.put("waiters", waiters.size());
        source.put("waiters", Source.KERNEL.key());
        all.put("waiting", waiters.stream().map(waiter -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("pid", waiter.pid());
            one.put("command", waiter.command());
            one.put("call", waiter.call());
            one.put("kernelFunction", waiter.kernelFunction());
            return one;
        }).toList());
    }
}
