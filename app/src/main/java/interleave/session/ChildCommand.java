package interleave.session;

import interleave.actor.Actor;
import interleave.actor.ActorArguments;
import interleave.ipc.linux.JnaJar;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How a child is started: this program's own runtime, and nothing on its class path but ipc-native and JNA. */
final class ChildCommand {
    /** A child lives for minutes and does little but call the system: what starts fast is best. */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xmx16m", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED");
    /** Where JNA finds its own library; set by the launcher. */
    private static final List<String> HANDED_ON = List.of("jna.boot.library.path", "jna.nosys", "jna.nounpack", "jna.platform.library.path", "jna.tmpdir");

    private ChildCommand() {}

    static ProcessBuilder of(ActorArguments arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        HANDED_ON.stream()
                .filter(key -> System.getProperty(key) != null)
                .forEach(key -> command.add("-D" + key + "=" + System.getProperty(key)));
        command.add("-cp");
        command.add(locationOf(Actor.class) + File.pathSeparator + JnaJar.location());
        command.add(Actor.class.getName());
        command.addAll(arguments.toArguments());
        ProcessBuilder child = new ProcessBuilder(command).redirectErrorStream(true);
        // They would be announced on the child's output.
        Stream.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS").forEach(child.environment()::remove);
        return child;
    }

    private static Path locationOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
