package interleave.session;

import interleave.actor.ActorArguments;
import interleave.trace.Channel;
import interleave.trace.TraceMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The objects of one demo and a channel for each of its actors, who are somebody else's to start. Closing it removes what it has created. */
final class Cast implements AutoCloseable {
    private static final int SLOTS = 1 << 13;

    private final SessionPlan plan;
    private final Register register;
    private final SessionObjects objects;
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final List<ActorArguments> arguments = new ArrayList<>();

    private Cast(SessionPlan plan, Register register, SessionObjects objects) {
        this.plan = plan;
        this.register = register;
        this.objects = objects;
    }

    /** All that the plan wants, or nothing. */
    static Cast of(SessionPlan plan) {
        Register register = Register.begin(RuntimeDirectory.get());
        try {
            Cast cast = new Cast(plan, register, objects(plan, register));
            plan.roles().forEach(cast::add);
            return cast;
        } catch (RuntimeException e) {
            new Cleanup(e).step(register::close);
            throw e;
        }
    }

    private static SessionObjects objects(SessionPlan plan, Register register) {
        ObjectFactory factory = new ObjectFactory(register, RuntimeDirectory.get(), Map.of(), false);
        return SessionObjects.make(plan.demo().objects(plan.settings()), factory, register);
    }

    private void add(String role, int count) {
        Map<String, String> addresses = objects.addresses();
        for (int number = 1; number <= count; number++) {
            String channel = register.prefix() + role + "-" + number;
            register.intend(ObjectKind.SHARED_MEMORY, channel);
            channels.put(channel, Channel.create(channel, TraceMode.EVERY, SLOTS));
            register.created(ObjectKind.SHARED_MEMORY, channel);
            arguments.add(new ActorArguments(
                    plan.demo().getClass().getName(), role, number, channel, ProcessHandle.current().pid(), addresses, plan.settings().values()));
        }
    }

    List<ActorArguments> arguments() {
        return arguments;
    }

    List<Channel> channels() {
        return List.copyOf(channels.values());
    }

    @Override
    public void close() {
        Cleanup cleanup = new Cleanup();
        channels.forEach((name, channel) -> {
            channel.close();
            cleanup.step(() -> ObjectKind.SHARED_MEMORY.remove(name));
            register.removed(ObjectKind.SHARED_MEMORY, name);
        });
        cleanup.step(objects::remove);
        cleanup.step(register::close);
        cleanup.end();
    }
}
