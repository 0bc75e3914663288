package interleave.trace;

import interleave.ipc.JavaPeer;
import java.nio.file.Path;
import java.util.List;

/** Another JVM that writes into a channel as fast as it can: as many operations as it is told, or until it is killed. */
final class TracePeer {
    private TracePeer() {}

    static JavaPeer start(String channel, long operations) {
        return JavaPeer.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), TracePeer.class.getName(), channel, Long.toString(operations)));
    }

    public static void main(String[] arguments) {
        TraceWriter writer = Channel.open(arguments[0]).writer();
        long operations = Long.parseLong(arguments[1]);
        for (long n = 1; n <= operations; n++) {
            TestEvents.write(writer, n);
        }
    }
}
