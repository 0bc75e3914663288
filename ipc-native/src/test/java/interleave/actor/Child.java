package interleave.actor;

import interleave.ipc.Eventually;
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
        TestChannel channel = new TestChannel(TraceMode.EVERY, 2048);
        return new Child(channel, process(new ActorArguments(demo.getName(), role, 1, channel.name(), ProcessHandle.current().pid(), objects, settings)));
    }

    static Process process(ActorArguments arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xmx16m", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED",
                "-cp", home() + File.pathSeparator + JnaJar.location(),
                Actor.class.getName()));
        command.addAll(arguments.toArguments());
        return new ProcessBuilder(command).redirectErrorStream(true).start();
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
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
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
