package interleave.session;

import interleave.actor.ActorArguments;
import interleave.demo.Role;
import interleave.model.Happening;
import interleave.trace.Channel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Starts the actors of a session, each with a channel of its own that is written into the register before. */
final class ActorFactory {
    private final SessionPlan plan;
    private final Register register;
    private final SessionObjects objects;
    private final Consumer<Happening> report;

    ActorFactory(SessionPlan plan, Register register, SessionObjects objects, Consumer<Happening> report) {
        this.plan = plan;
        this.register = register;
        this.report = report;
        this.objects = objects;
    }

    /**
     * Starts one; it will stand at the barrier.
     *
     * @param index among all actors of the session
     * @param number from 1, among those of its role
     */
    ActorProcess start(Role role, int index, int number, Speed speed) {
        String name = role.name() + "-" + number;
        String channelName = register.prefix() + name;
        register.intend(ObjectKind.SHARED_MEMORY, channelName);
        Channel channel = Channel.create(channelName, plan.trace(), Channel.DEFAULT_SLOTS);
        try {
            register.created(ObjectKind.SHARED_MEMORY, channelName);
            speed.apply(channel.control());
            long added = System.nanoTime();
            Process process = Starter.start(ChildCommand.of(arguments(role, number, channelName), plan.demo()));
            ActorProcess actor = attended(() -> new ActorProcess(index, name, role, channelName, channel, process), process);
            report.accept(new Happening.ActorAdded(added, index, name, role.name(), number));
            report.accept(new Happening.ActorStarted(System.nanoTime(), index, process.pid()));
            report.accept(new Happening.GateChanged(System.nanoTime(), index, speed.mode()));
            return actor;
        } catch (RuntimeException e) {
            channel.close();
            new Cleanup(e).step(() -> remove(channelName));
            throw e;
        }
    }

    /** One that cannot be attended to does not live on. */
    private static ActorProcess attended(Supplier<ActorProcess> attendance, Process process) {
        try {
            return attendance.get();
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Ends the use of its channel, and removes that. */
    void forget(ActorProcess actor) {
        actor.channel().close();
        remove(actor.channelName());
    }

    private void remove(String channelName) {
        ObjectKind.SHARED_MEMORY.remove(channelName);
        register.removed(ObjectKind.SHARED_MEMORY, channelName);
    }

    private ActorArguments arguments(Role role, int number, String channelName) {
        return new ActorArguments(
                plan.demo().getClass().getName(), role.name(), number, channelName, ProcessHandle.current().pid(), objects.addresses(), plan.settings().values());
    }
}
