package interleave.recording.page;

import interleave.demo.Content;
import interleave.demo.MemorySpec;
import interleave.demo.ObjectSpec;
import interleave.ipc.Errno;
import interleave.model.Activity;
import interleave.model.ActorState;
import interleave.model.Deed;
import interleave.model.ObjectState;
import interleave.model.Ring;
import interleave.model.WaiterSeen;
import interleave.model.WorldState;
import interleave.trace.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** States of the world as tracks: what a card or a frame shows has one each, so that the page need not know what an event does. */
final class PageTracks {
    private static final String BETWEEN = "\u001f";
    private static final int MOST_MESSAGES = 40;

    private final List<ObjectSpec> specs;
    private final long began;
    private final Map<String, Track> tracks = new LinkedHashMap<>();

    /** @param began what is zero on the page, ns of the monotonic clock */
    PageTracks(List<ObjectSpec> specs, long began) {
        this.specs = specs;
        this.began = began;
    }

    void at(int moment, WorldState world) {
        world.actors().forEach(actor -> actor(moment, actor));
        for (int i = 0; i < specs.size(); i++) {
            object(moment, i, world.objects().get(i));
        }
    }

    Map<String, Object> told() {
        Map<String, Object> all = new LinkedHashMap<>();
        tracks.forEach((name, track) -> all.put(name, track.told()));
        return all;
    }

    /** The time of a moment on the page, in whole microseconds; what was before it began is at its beginning. */
    static long micros(long time, long began) {
        return Math.max(0, (time - began) / 1000);
    }

    private void set(int moment, String owner, String name, Object value) {
        tracks.computeIfAbsent(owner + "." + name, _ -> new Track()).at(moment, value);
    }

    private void actor(int moment, ActorState actor) {
        String owner = "a" + actor.index();
        set(moment, owner, "on", actor.removed() ? 0 : 1);
        set(moment, owner, "pid", actor.pid());
        set(moment, owner, "activity", actor.activity().key());
        set(moment, owner, "since", micros(actor.since(), began));
        set(moment, owner, "operation", actor.operation().map(Operation::word).orElse(""));
        set(moment, owner, "object", actor.object());
        set(moment, owner, "line", actor.line());
        set(moment, owner, "register", actor.register().isPresent() ? Track.number(actor.register().getAsLong()) : "");
        set(moment, owner, "count", actor.operations());
        set(moment, owner, "last", actor.last().map(this::describe).orElse(""));
        set(moment, owner, "detail", detail(actor));
    }

    private String describe(Deed deed) {
        List<String> parts = specs.get(deed.object()).parts();
        String part = parts.size() == 1 ? "" : " " + parts.get(deed.part());
        return deed.operation().word() + part + switch (deed.outcome()) {
            case DONE -> switch (deed.operation()) {
                case LOAD, STORE, ADD -> " " + deed.value();
                default -> "";
            };
            case WOULD_BLOCK -> ": EAGAIN";
            case TIMED_OUT -> ": ETIMEDOUT";
            case FAILED -> ": " + Errno.of((int) deed.value());
        };
    }

    private static String detail(ActorState actor) {
        if (!actor.cause().isEmpty()) {
            return actor.cause();
        }
        if (actor.activity() == Activity.BLOCKED && !actor.kernelFunction().isEmpty()) {
            return actor.call() + ": " + actor.kernelFunction();
        }
        return actor.said().isEmpty() ? "" : "$ " + actor.said();
    }

    private void object(int moment, int index, ObjectState state) {
        String owner = "o" + index;
        set(moment, owner, "gone", state.gone() ? 1 : 0);
        set(moment, owner, "waiters", state.waiters().stream().map(PageTracks::name).collect(Collectors.joining(",")));
        switch (state) {
            case ObjectState.Promised promised -> {
                object(moment, index, promised.object());
                set(moment, owner, "there", promised.isThere() ? 1 : 0);
                set(moment, owner, "maker", promised.maker());
                set(moment, owner, "users", promised.users().stream().map(String::valueOf).collect(Collectors.joining(",")));
            }
            case ObjectState.Pipe pipe -> pipe(moment, owner, pipe);
            case ObjectState.Memory memory -> {
                for (int part = 0; part < memory.cells().size(); part++) {
                    set(moment, owner, "v" + part, Track.number(memory.cells().get(part).level().value()));
                }
                if (isRing(specs.get(index))) {
                    ring(moment, owner, Ring.of(memory));
                }
                memory.cells().stream().map(cell -> source(cell.level())).max(String::compareTo).ifPresent(source -> set(moment, owner, "source", source));
            }
            case ObjectState.Semaphore semaphore -> {
                level(moment, owner, semaphore.level());
                if (semaphore.admits() == 1) {
                    set(moment, owner, "holders", semaphore.holders().stream().map(String::valueOf).collect(Collectors.joining(",")));
                }
            }
            case ObjectState.Queue queue -> {
                level(moment, owner, queue.level());
                Content content = specs.get(index).content();
                set(moment, owner, "messages", queue.known().stream().limit(MOST_MESSAGES).map(message -> message.show(content, Locale.ROOT)).collect(Collectors.joining(BETWEEN)));
            }
            case ObjectState.Pages pages -> {
                set(moment, owner, "contents", pages.numbers().stream().map(String::valueOf).collect(Collectors.joining(" ")));
                set(moment, owner, "mapped", pages.mappings().stream().map(PageTracks::mapping).collect(Collectors.joining(";")));
                set(moment, owner, "source", "kernel");
            }
            case ObjectState.Sources sources -> {
                for (int part = 0; part < sources.sources().size(); part++) {
                    set(moment, owner, "v" + part, sources.sources().get(part).wakings());
                }
            }
            case ObjectState.Lock lock -> set(moment, owner, "holders", lock.holderActor() >= 0 ? String.valueOf(lock.holderActor()) : lock.holder() > 0 ? "*PID " + lock.holder() : "");
        }
    }

    static boolean isRing(ObjectSpec spec) {
        return spec instanceof MemorySpec memory && memory.shape() == MemorySpec.Shape.RING;
    }

    private void ring(int moment, String owner, Ring ring) {
        set(moment, owner, "in", ring.in());
        set(moment, owner, "out", ring.out());
        set(moment, owner, "items", ring.items());
    }

    private void pipe(int moment, String owner, ObjectState.Pipe pipe) {
        level(moment, owner, pipe.level());
        set(moment, owner, "capacity", pipe.capacity());
        set(moment, owner, "writers", ends(pipe, true));
        set(moment, owner, "readers", ends(pipe, false));
    }

    /** Whose, whether it still is, and how many pages after one another are in which state. */
    private static String mapping(ObjectState.Mapping mapping) {
        String runs = mapping.pages().stream().map(run -> run.count() + run.state().name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(","));
        return mapping.actor() + ":" + (mapping.live() ? 1 : 0) + ":" + runs;
    }

    private static String ends(ObjectState.Pipe pipe, boolean writing) {
        return pipe.ends().stream().filter(end -> end.writes() == writing)
                .map(end -> end.actor() < 0 ? "*" + end.command().replace(',', ' ') : String.valueOf(end.actor())).collect(Collectors.joining(","));
    }

    private void level(int moment, String owner, ObjectState.Level level) {
        set(moment, owner, "v0", Track.number(level.value()));
        set(moment, owner, "source", source(level));
    }

    private static String source(ObjectState.Level level) {
        return level.kernelAt() == 0 ? "inferred" : level.source().name().toLowerCase(Locale.ROOT);
    }

    private static String name(WaiterSeen waiter) {
        return waiter.isForeign() ? "*" + waiter.command().replace(',', ' ') : String.valueOf(waiter.actor());
    }
}
