package interleave.actor;

import interleave.demo.Demo;
import interleave.demo.Demos;
import interleave.demo.Role;
import interleave.demo.Settings;
import interleave.ipc.IpcException;
import interleave.ipc.Signal;
import interleave.ipc.linux.CurrentProcess;
import interleave.ipc.linux.ProcessBarrier;
import interleave.trace.Channel;
import interleave.trace.Gate;
import interleave.trace.Phase;
import interleave.trace.Progress;
import interleave.trace.TraceCost;
import interleave.trace.TraceWriter;
import java.util.concurrent.CountDownLatch;

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
    /** What recording costs is the same for all: one of each role measures it. */
    private static final int MEASURES = 1;

    private final ActorArguments arguments;
    private final Channel channel;
    private final Progress progress;
    /** Whether the process is its own. */
    private final boolean alone;
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch measured = new CountDownLatch(1);

    /** @param alone whether no other actor plays in this process, so that a program may kill it */
    Actor(ActorArguments arguments, boolean alone) {
        this.arguments = arguments;
        // Never closed: the mapping is used to the last moment and ends with the process.
        this.channel = Channel.open(arguments.channel());
        this.progress = channel.progress();
        this.alone = alone;
    }

    /** See {@link ActorArguments}. */
    public static void main(String[] args) throws InterruptedException {
        boolean done = false;
        try {
            ActorArguments arguments = ActorArguments.parse(args);
            bind(arguments.parent());
            Actor actor = new Actor(arguments, true);
            Thread program = actor.start();
            actor.prepare();
            program.join();
            done = actor.progress.phase() == Phase.DONE;
        } catch (IpcException | IllegalStateException e) {
            System.err.println(e.getMessage());
        }
        System.out.flush();
        // Nothing is to be tidied up that the kernel does not tidy up faster.
        Runtime.getRuntime().halt(done ? 0 : 1);
    }

    /** Lives no longer than the program that has started it, and leaves a Ctrl-C to that. */
    static void bind(long parent) {
        Lifeline.hold();
        CurrentProcess.leaveProcessGroup();
        CurrentProcess.dieWith(parent);
    }

    /** Plays its role on a thread of its own. */
    Thread start() {
        Thread program = new Thread(this::play, PROGRAM_THREAD);
        program.start();
        return program;
    }

    /** Does, beside the program, what that needs only later: asks for barriers, which the kernel takes some milliseconds for, and measures what recording costs. */
    void prepare() throws InterruptedException {
        try {
            ProcessBarrier.isAvailable();
            started.await();
            if (arguments.number() == MEASURES) {
                progress.tellCost(TraceCost.measurePicos(channel.mode()));
            }
        } finally {
            measured.countDown();
        }
    }

    private void play() {
        try {
            TraceWriter writer = channel.writer();
            Gate gate = channel.gate(writer);
            progress.introduce(CurrentProcess.threadId());
            Demo demo = demo();
            Settings settings = Settings.of(demo, arguments.settings());
            Role role = demo.roles().stream().filter(each -> each.name().equals(arguments.role())).findFirst().orElseThrow();
            TracedIpc ipc = new TracedIpc(demo.objects(settings), demo.tells(), arguments, new Probe(gate, writer), progress.told(), this::crash);
            CurrentProcess.setNice(NICE);
            progress.enter(Phase.READY);
            started.countDown();
            int round = 0;
            do {
                gate.awaitGo(++round);
                writer.beginCounting();
                progress.begin(round);
                role.program().apply(settings).run(ipc, settings);
                long ended = System.nanoTime();
                // A program of a few operations is through sooner than the cost of one is known.
                measured.await();
                progress.enter(Phase.DONE, ended);
            } while (gate.isToStay());
        } catch (IpcException e) {
            System.err.println(e.getMessage());
            progress.enter(Phase.FAILED);
        } catch (RuntimeException | InterruptedException | Error e) {
            // A programming mistake of the demo's author: the stack is what helps.
            e.printStackTrace();
            progress.enter(Phase.FAILED);
        } finally {
            started.countDown();
        }
    }

    /** As its program wants it. */
    private void crash() {
        if (alone) {
            Signal.KILL.send(ProcessHandle.current().pid());
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
