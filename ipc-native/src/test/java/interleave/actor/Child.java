package interleave.actor;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Demo;
import interleave.demo.Demos;
import interleave.ipc.Eventually;
import interleave.ipc.inspect.Blocked;
import interleave.ipc.linux.JnaJar;
import interleave.trace.GateControl;
import interleave.trace.Kind;
import interleave.trace.Operation;
import interleave.trace.Phase;
import interleave.trace.Progress;
import interleave.trace.TestChannel;
import interleave.trace.TraceEvent;
import interleave.trace.TraceMode;
import interleave.trace.TraceReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A real actor, started by its command line as the program does it, with a channel that the test holds the other end of. */
final class Child implements AutoCloseable {
    private final TestChannel channel;
    private final TraceReader reader;
    private final Process process;
    private final List<String> events = new ArrayList<>();

    private Child(TestChannel channel, Process process) {
        this.channel = channel;
        this.reader = channel.channel().reader();
        this.process = process;
    }

    static Child start(Class<?> demo, String role, Map<String, String> objects, Map<String, String> settings) throws IOException {
        return start(demo, role, 1, objects, settings);
    }

    static Child start(Class<?> demo, String role, int number, Map<String, String> objects, Map<String, String> settings) throws IOException {
        TestChannel channel = new TestChannel(TraceMode.EVERY, 2048);
        return new Child(channel, process(new ActorArguments(demo.getName(), role, number, channel.name(), ProcessHandle.current().pid(), objects, settings)));
    }

    static Process process(ActorArguments arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xmx16m", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED",
                "-cp", home() + File.pathSeparator + JnaJar.location()));
        Demo demo = demo(arguments);
        if (demo.readsInput()) {
            command.add(Lifeline.LEAVES_INPUT);
        }
        if (!demo.signals().isEmpty()) {
            // The JVM would take back that they are blocked.
            command.add("-Xrs");
            command.addAll(0, List.of("env", "--block-signal=" + demo.signals().stream().map(signal -> "" + signal.number()).collect(Collectors.joining(","))));
        }
        command.add(Actor.class.getName());
        command.addAll(arguments.toArguments());
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static Demo demo(ActorArguments arguments) {
        try {
            return Demos.instantiate(Class.forName(arguments.demoClass()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path home() {
        try {
            return Path.of(Actor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Process process() {
        return process;
    }

    GateControl gate() {
        return channel.channel().control();
    }

    Progress progress() {
        return channel.channel().progress();
    }

    void awaitPhase(Phase phase) {
        Eventually.equal(phase, progress()::phase);
    }

    void awaitReady() {
        awaitPhase(Phase.READY);
    }

    /** Lets it through one operation after the other, until it stands before this one. Its gate is shut, and it has been told to go. */
    void stepTo(Operation operation) {
        awaitHeld();
        while (progress().standsBefore() != operation) {
            step();
        }
    }

    /** Lets it through one operation, and waits until it stands before the next. */
    void step() {
        long stood = progress().stands();
        gate().step();
        Eventually.isTrue("it stands before the next operation", () -> progress().isAtGate() && progress().stands() != stood);
    }

    void awaitHeld() {
        Eventually.isTrue("it stands before an operation", progress()::isAtGate);
    }

    /** @param call as {@link Blocked} has it */
    void awaitBlocked(String call) {
        Eventually.isTrue("it is blocked in " + call, () -> Blocked.ofThread(process.pid(), progress().threadId()).filter(blocked -> blocked.call().equals(call)).isPresent());
    }

    /** Reads what it records until it has ended. @return what it said */
    List<String> awaitEnd() throws Exception {
        Eventually.isTrue("it ends", () -> {
            events();
            return !process.isAlive();
        });
        String said = output();
        assertThat(process.exitValue()).as(said).isZero();
        return said.lines().toList();
    }

    /** All events so far: what, which operation, the line, and of one that ended the value. */
    List<String> events() {
        reader.drain(this::take, Integer.MAX_VALUE);
        return events;
    }

    private void take(TraceEvent event) {
        if (event.kindCode() == Kind.RING_FULL.code()) {
            // The test was too slow to read, which is no operation.
            return;
        }
        boolean ended = event.kindCode() == Kind.ENDED.code();
        events.add("%s %s at %d%s".formatted(
                Kind.of(event.kindCode()), Operation.of(event.operationCode()), event.line(), ended ? ": " + event.value() : ""));
    }

    void awaitEvents(String... expected) {
        Eventually.equal(List.of(expected), () -> List.copyOf(events()));
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return new String(process.getInputStream().readAllBytes());
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        channel.close();
    }
}
