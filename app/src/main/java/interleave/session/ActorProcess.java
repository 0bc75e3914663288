package interleave.session;

import interleave.demo.Role;
import interleave.model.Events;
import interleave.trace.Channel;
import interleave.trace.GateControl;
import interleave.trace.Phase;
import interleave.trace.Progress;
import interleave.trace.TraceReader;
import java.util.concurrent.TimeUnit;

/** One child: its process, its channel, its output, and what of its trace has been read and not yet been put into the timeline. */
final class ActorProcess {
    private static final int SIGNALLED = 128;
    private static final long END_OF_OUTPUT_MILLIS = 500;
    private static final long LONGEST_END_SECONDS = 5;

    private final int index;
    private final String name;
    private final Role role;
    private final String channelName;
    private final Channel channel;
    private final Process process;
    private final Console console;
    private final GateControl gate;
    private final TraceReader reader;
    private final Progress progress;
    private final Events pending = new Events();

    /** Of a child that was just started. */
    ActorProcess(int index, String name, Role role, String channelName, Channel channel, Process process) {
        this.index = index;
        this.name = name;
        this.role = role;
        this.channelName = channelName;
        this.channel = channel;
        this.process = process;
        this.console = new Console(process.getInputStream(), name);
        this.gate = channel.control();
        this.reader = channel.reader();
        this.progress = channel.progress();
    }

    int index() {
        return index;
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    String channelName() {
        return channelName;
    }

    Channel channel() {
        return channel;
    }

    GateControl gate() {
        return gate;
    }

    Progress progress() {
        return progress;
    }

    TraceReader reader() {
        return reader;
    }

    /** For the collector only. */
    Events pending() {
        return pending;
    }

    Console console() {
        return console;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean isReady() {
        return progress().phase() != Phase.STARTING;
    }

    /** The number of the signal that ended it, or 0. Only of one that has ended. */
    int signal() {
        return process.exitValue() > SIGNALLED ? process.exitValue() - SIGNALLED : 0;
    }

    int exitCode() {
        return process.exitValue();
    }

    /** Why it failed, in its own words; empty where it did not. */
    String cause() {
        if (exitCode() == 0 || signal() != 0) {
            return "";
        }
        console.awaitEnd(END_OF_OUTPUT_MILLIS);
        return console.lastLine();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
    }

    /** Waits until it is gone: not for ever, because the kernel may hold it in a call that nothing interrupts. */
    void awaitEnd() {
        try {
            process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
