package interleave.actor;

import interleave.demo.Demo;
import interleave.demo.Demos;
import interleave.demo.Role;
import interleave.demo.Settings;
import interleave.ipc.IpcException;
import interleave.ipc.Signal;
import interleave.ipc.linux.CurrentProcess;
import interleave.trace.Channel;
import interleave.trace.Gate;
import interleave.trace.Phase;
import interleave.trace.Progress;
import interleave.trace.TraceCost;
import interleave.trace.TraceMode;
import interleave.trace.TraceWriter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * A child: opens its channel, stands at the barrier, plays its role, ends.
 *
 * <p>Exit codes: 0 its program returned, 1 its program failed (one sentence on standard error says why), {@value Lifeline#EXIT_CODE} the program that
 * started it is no more.
 */
public final class Actor {
    /** The thread that runs the program: by this name the kernel's view of it is found. */
    private static final String PROGRAM_THREAD = "program";
    /**
     * One tenth of the weight of a thread that is as nice as most, see sched(7): a window that wants a processor now and then gets it even where several actors at full speed
     * share that one. Only the program is nice: a child starts as fast as it can, and is compiled as fast.
     */
    private static final int NICE = 10;
    /** What recording costs is the same for all: one of each role measures it, and the others are at the barrier the sooner. */
    private static final int MEASURES = 1;

    private final ActorArguments arguments;
    private final Channel channel;
    private final Future<Long> traceCost;
    private final Runnable crash;

    private Actor(ActorArguments arguments, Channel channel, Future<Long> traceCost, Runnable crash) {
        this.arguments = arguments;
        this.channel = channel;
        this.traceCost = traceCost;
        this.crash = crash;
    }

    /** See {@link ActorArguments}. */
    public static void main(String[] args) throws InterruptedException {
        Channel channel = null;
        try {
            ActorArguments arguments = ActorArguments.parse(args);
            Future<Long> traceCost = measureTraceCost(arguments);
            bind(arguments.parent());
            // Never closed: the mapping is used to the last moment and ends with the process.
            channel = Channel.open(arguments.channel());
            start(arguments, channel, traceCost, () -> Signal.KILL.send(ProcessHandle.current().pid())).join();
        } catch (IpcException | IllegalStateException e) {
            System.err.println(e.getMessage());
        }
        System.out.flush();
        // Nothing is to be tidied up that the kernel does not tidy up faster.
        Runtime.getRuntime().halt(channel != null && channel.progress().phase() == Phase.DONE ? 0 : 1);
    }

    /** Lives no longer than the program that has started it, and leaves a Ctrl-C to that. */
    static void bind(long parent) {
        Lifeline.hold();
        CurrentProcess.leaveProcessGroup();
        CurrentProcess.dieWith(parent);
    }

    /** Begins before the first call of the C library, which takes as long to prepare: on a second processor this costs no time. */
    static Future<Long> measureTraceCost(ActorArguments arguments) {
        FutureTask<Long> cost = new FutureTask<>(() -> arguments.number() == MEASURES ? TraceCost.measurePicos(TraceMode.EVERY) : 0L);
        Thread.ofPlatform().daemon().name("trace cost").start(cost);
        return cost;
    }

    /**
     * Plays a role on a thread of its own.
     *
     * @param crash what becomes of a program that kills its process
     */
    static Thread start(ActorArguments arguments, Channel channel, Future<Long> traceCost, Runnable crash) {
        Thread program = new Thread(new Actor(arguments, channel, traceCost, crash)::play, PROGRAM_THREAD);
        program.start();
        return program;
    }

    private void play() {
        Progress progress = channel.progress();
        try {
            TraceWriter writer = channel.writer();
            Gate gate = channel.gate(writer);
            progress.introduce(CurrentProcess.threadId(), channel.mode() == TraceMode.OFF ? 0 : traceCost.get());
            Demo demo = demo();
            Settings settings = Settings.of(demo, arguments.settings());
            Role role = demo.roles().stream().filter(each -> each.name().equals(arguments.role())).findFirst().orElseThrow();
            TracedIpc ipc = new TracedIpc(demo.objects(settings), demo.tells(), arguments, new Probe(gate, writer), progress.told(), crash);
            CurrentProcess.setNice(NICE);
            progress.enter(Phase.READY);
            int round = 0;
            do {
                gate.awaitGo(++round);
                writer.beginCounting();
                progress.begin(round);
                role.program().apply(settings).run(ipc, settings);
                progress.enter(Phase.DONE);
            } while (gate.isToStay());
        } catch (IpcException e) {
            System.err.println(e.getMessage());
            progress.enter(Phase.FAILED);
        } catch (RuntimeException | InterruptedException | ExecutionException | Error e) {
            // A programming mistake of the demo's author: the stack is what helps.
            e.printStackTrace();
            progress.enter(Phase.FAILED);
        }
    }

    private Demo demo() {
        try {
            return Demos.instantiate(Class.forName(arguments.demoClass()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no demo " + arguments.demoClass(), e);
        }
    }
}
