package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Demos;
import interleave.model.Activity;
import interleave.model.ActorState;
import interleave.model.ObjectState;
import interleave.model.WorldState;
import interleave.trace.TraceMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A session of real processes for a test, which at its end looks whether anything of it is left. */
final class OneSession implements AutoCloseable {
    private final Session session;
    private final Path register;

    private OneSession(Session session) {
        this.session = session;
        this.register = registersOfThisProcess().getFirst();
    }

    static OneSession of(String demo, Map<String, String> settings, Map<String, Integer> roles) {
        return of(plan(demo, settings, roles), Speed.FULL);
    }

    static OneSession of(SessionPlan plan, Speed speed) {
        return new OneSession(Session.begin(plan, speed));
    }

    static SessionPlan plan(String demo, Map<String, String> settings, Map<String, Integer> roles) {
        return SessionPlan.of(Demos.find(demo).orElseThrow(), settings, roles, Map.of(), false, TraceMode.EVERY);
    }

    Session session() {
        return session;
    }

    WorldState world() {
        return session.timeline().now();
    }

    ActorState actor(int index) {
        return world().actors().get(index);
    }

    ObjectState.Semaphore semaphore(int index) {
        return (ObjectState.Semaphore) world().objects().get(index);
    }

    String systemName(int object) {
        return session.objects().get(object).systemName();
    }

    void awaitWorld(String what, Predicate<WorldState> condition) {
        Eventually.isTrue(what, () -> condition.test(world()), this::world);
    }

    void awaitActor(int index, Activity activity) {
        awaitWorld("actor " + index + " is " + activity, world -> world.actors().size() > index && world.actors().get(index).activity() == activity);
    }

    void awaitEnd() {
        Eventually.isTrue("all actors have ended", session::isOver, this::world);
        session.lookNow();
    }

    long number(String name) {
        return session.result().numbers().get(name).longValue();
    }

    List<ActorState> blocked() {
        return world().actors().stream().filter(actor -> actor.activity() == Activity.BLOCKED).toList();
    }

    @Override
    public void close() {
        List<Long> processes = world().actors().stream().map(ActorState::pid).toList();
        session.close();
        assertThat(processes).noneMatch(pid -> Files.exists(Path.of("/proc", pid.toString())));
        for (ObjectInfo object : session.objects()) {
            if (object.ours()) {
                assertThat(ObjectKind.of(object.kind()).orElseThrow().identity(object.systemName())).as(object.systemName()).isEmpty();
            }
        }
        String prefix = "interleave-" + register.getFileName().toString().replace(Register.SUFFIX, "") + "-";
        assertThat(names(Path.of("/dev/shm"))).noneMatch(name -> name.contains(prefix));
        assertThat(register).doesNotExist();
        assertThat(registersOfThisProcess()).isEmpty();
    }

    static List<String> names(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Sessions of which nothing may be left at the end of a test. */
    static List<Path> registersOfThisProcess() {
        String mine = "process " + ProcessHandle.current().pid() + " ";
        List<Path> registers = new ArrayList<>();
        try (Stream<Path> files = Files.list(RuntimeDirectory.get())) {
            for (Path file : files.filter(each -> each.toString().endsWith(Register.SUFFIX)).toList()) {
                if (Files.exists(file) && Files.readString(file).startsWith(mine)) {
                    registers.add(file);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return registers;
    }
}
