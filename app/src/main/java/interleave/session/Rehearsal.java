package interleave.session;

import interleave.demo.Demo;
import interleave.demo.Demos;
import interleave.demo.Parameter;
import interleave.trace.Channel;
import interleave.trace.GateControl;
import interleave.trace.Phase;
import interleave.trace.TraceMode;
import interleave.trace.TraceReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes the cache that children start from: every role of every demo, with every choice it has, is played for a moment on real objects in one process. The cache lies
 * beside the jars, moves with them, and fits them and the runtime that it was made with; run by the build, and again by whoever brings another runtime.
 */
public final class Rehearsal {
    private static final long NAP = 1_000_000;
    private static final long LONGEST_START_NANOS = TimeUnit.SECONDS.toNanos(60);
    /** In which the slowest of the demos, as it usually is, does an operation or two. */
    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(600);
    private static final long LONGEST_END_SECONDS = 120;

    private final List<Channel> channels;
    private final List<TraceReader> readers;
    private final Process process;

    private Rehearsal(List<Channel> channels, Process process) {
        this.channels = channels;
        this.readers = channels.stream().map(Channel::reader).toList();
        this.process = process;
    }

    /** Makes it. Where that is not possible it says why on standard error, and all is well: children then start slower. */
    public static void main(String[] args) {
        try {
            make(ChildCommand.cache().orElseThrow(() -> new SessionException("only of jars can there be a cache")));
        } catch (IOException | RuntimeException e) {
            System.err.println("Children will start slower than they could: " + e.getMessage());
        }
    }

    private static void make(Path cache) throws IOException {
        removeOldOnes(cache.getParent());
        List<Cast> casts = new ArrayList<>();
        Cleanup cleanup = new Cleanup();
        try {
            plans().forEach(plan -> casts.add(Cast.of(plan)));
            List<Channel> channels = casts.stream().flatMap(cast -> cast.channels().stream()).toList();
            ProcessBuilder actors = ChildCommand.making(cache, casts.stream().flatMap(cast -> cast.arguments().stream()).toList());
            new Rehearsal(channels, Starter.start(actors)).play();
        } finally {
            casts.forEach(cast -> cleanup.step(cast::close));
        }
        cleanup.end();
        if (!Files.isRegularFile(cache)) {
            throw new SessionException("the runtime has not made " + cache);
        }
    }

    private static void removeOldOnes(Path directory) throws IOException {
        try (DirectoryStream<Path> caches = Files.newDirectoryStream(directory, ActorCache.NAMES)) {
            for (Path cache : caches) {
                Files.delete(cache);
            }
        }
    }

    /** Each demo as it usually is, and with each other choice of each parameter. */
    private static Stream<SessionPlan> plans() {
        return Demos.all().stream().flatMap(demo -> Stream.concat(Stream.of(Map.<String, String>of()), choices(demo)).map(settings -> plan(demo, settings)));
    }

    private static Stream<Map<String, String>> choices(Demo demo) {
        return demo.parameters().stream()
                .filter(Parameter.Choice.class::isInstance)
                .map(Parameter.Choice.class::cast)
                .flatMap(choice -> choice.choices().stream().filter(word -> !word.equals(choice.usual())).map(word -> Map.of(choice.key(), word)));
    }

    private static SessionPlan plan(Demo demo, Map<String, String> settings) {
        return SessionPlan.of(demo, settings, Map.of(), Map.of(), false, TraceMode.EVERY);
    }

    private void play() {
        Console console = new Console(process.getInputStream(), "rehearsal");
        try {
            drain(LONGEST_START_NANOS, Phase.READY);
            channels.forEach(channel -> channel.control().go());
            gates(GateControl::step);
            gates(gate -> gate.pace(TimeUnit.MILLISECONDS.toNanos(1)));
            gates(GateControl::run);
            // Its lifeline.
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                throw new SessionException("the runtime does not end: " + console.lastLine());
            }
        } catch (IOException e) {
            throw new SessionException("the rehearsal cannot be ended: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }

    private void gates(Consumer<GateControl> hand) {
        channels.forEach(channel -> hand.accept(channel.control()));
        drain(MOMENT_NANOS, Phase.DONE);
    }

    /** Reads all traces until all actors have come so far, or the time is over. */
    private void drain(long nanos, Phase phase) {
        long deadline = System.nanoTime() + nanos;
        while (process.isAlive() && System.nanoTime() < deadline && channels.stream().anyMatch(channel -> channel.progress().phase().code() < phase.code())) {
            readers.forEach(reader -> reader.drain(event -> {}, Integer.MAX_VALUE));
            LockSupport.parkNanos(NAP);
        }
    }
}
