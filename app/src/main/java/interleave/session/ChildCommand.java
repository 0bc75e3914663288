package interleave.session;

import interleave.actor.Actor;
import interleave.actor.ActorArguments;
import interleave.actor.Ensemble;
import interleave.actor.Lifeline;
import interleave.actor.NoLog;
import interleave.demo.Demo;
import interleave.ipc.linux.CodePlace;
import interleave.ipc.linux.JnaJar;
import interleave.ipc.linux.LibraryDirectory;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a child is started: this program's own runtime, and nothing on its class path but ipc-native and JNA. */
final class ChildCommand {
    /**
     * A child lives for minutes and does little but call the system: what starts fast and is small is best. So it has the first compiler (C1) only, which is to look through
     * all the layers of a VarHandle where an operation is recorded. A cache is used as it lies (diagnostic options, which a later
     * runtime may not know): moved in memory, its pages would not be shared with the other children; and what it has learned of profiles is for a compiler that is not used.
     */
    private static final List<String> FLAGS = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UnlockDiagnosticVMOptions",
            "-XX:+UseSerialGC", "-Xmx16m", "-XX:-UsePerfData",
            "-XX:C1MaxInlineSize=100", "-XX:C1MaxInlineLevel=20", "-XX:C1InlineStackLimit=30",
            "-XX:ArchiveRelocationMode=0", "-XX:-AOTRecordTraining", "-XX:-AOTReplayTraining",
            "--enable-native-access=ALL-UNNAMED", NoLog.OPTION);
    /** A cache that is broken, or was made for another runtime, is left alone without a word on the child's output: it only would have saved time. */
    private static final String SAY_NOTHING_OF_THE_CACHE = "-Xlog:aot*=off,cds*=off";
    /** What it compiles is good enough for a program that mostly calls the system. */
    private static final String FAST_COMPILER = "-XX:TieredStopAtLevel=1";
    /** The JVM would take back that they are blocked, and handle them itself. */
    private static final String SIGNALS_STAY_BLOCKED = "-Xrs";
    /** Where JNA finds its own library; set by the launcher. */
    private static final List<String> HANDED_ON = List.of("jna.boot.library.path", "jna.nosys", "jna.nounpack", "jna.tmpdir");
    private static final String PLATFORM_LIBRARIES = "jna.platform.library.path";
    private static final Optional<String> PLATFORM_DIRECTORY =
            Optional.ofNullable(System.getProperty(PLATFORM_LIBRARIES)).or(() -> LibraryDirectory.ofTheMachine().map(Path::toString));

    private static final List<Path> CLASS_PATH = List.of(CodePlace.of(Actor.class), JnaJar.location());
    private static final Optional<Path> CACHE =
            CLASS_PATH.stream().allMatch(Files::isRegularFile) ? Optional.of(ActorCache.fileFor(CLASS_PATH)) : Optional.empty();

    private ChildCommand() {}

    /**
     * A child, with the cache if there is one.
     *
     * @param demo what its programs ask for: the optimising compiler, signals that are blocked, standard input
     */
    static ProcessBuilder of(ActorArguments arguments, Demo demo) {
        List<String> options = new ArrayList<>(demo.isOptimised() ? List.of() : List.of(FAST_COMPILER));
        if (demo.readsInput()) {
            options.add(Lifeline.LEAVES_INPUT);
        }
        CACHE.filter(Files::isRegularFile).ifPresent(cache -> options.addAll(List.of("-XX:AOTCache=" + cache, SAY_NOTHING_OF_THE_CACHE)));
        if (demo.signals().isEmpty()) {
            return java(options, Actor.class, arguments.toArguments());
        }
        options.add(SIGNALS_STAY_BLOCKED);
        ProcessBuilder child = java(options, Actor.class, arguments.toArguments());
        String signals = demo.signals().stream().map(signal -> Integer.toString(signal.number())).collect(Collectors.joining(","));
        child.command().addAll(0, List.of("env", "--block-signal=" + signals));
        return child;
    }

    /** A process that plays all these roles and leaves the cache. */
    static ProcessBuilder making(Path cache, List<ActorArguments> arguments) {
        return java(List.of(FAST_COMPILER, "-XX:AOTCacheOutput=" + cache), Ensemble.class, Ensemble.toArguments(arguments));
    }

    /** Where the children's cache lies if there is one; empty where they run from folders, of which there can be none. */
    static Optional<Path> cache() {
        return CACHE;
    }

    private static ProcessBuilder java(List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(options);
        HANDED_ON.stream()
                .filter(key -> System.getProperty(key) != null)
                .forEach(key -> command.add("-D" + key + "=" + System.getProperty(key)));
        PLATFORM_DIRECTORY.ifPresent(directory -> command.add("-D" + PLATFORM_LIBRARIES + "=" + directory));
        command.add("-cp");
        command.add(CLASS_PATH.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(main.getName());
        command.addAll(arguments);
        ProcessBuilder child = new ProcessBuilder(command).redirectErrorStream(true);
        // They would be announced on the child's output; and what was meant for whoever has started this program is not meant for a child.
        Stream.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "_JPACKAGE_LAUNCHER").forEach(child.environment()::remove);
        return child;
    }
}
