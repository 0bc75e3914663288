package interleave.leftover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Fails the whole run where a test has left something behind: an object under a name or key of {@code TestNames}, a System V object that
 * this process has made, a descriptor, or a mapping. Objects of other programs that come and go meanwhile are none of its business.
 */
public final class LeftoverCheck implements LauncherSessionListener {
    /** For children that are dying, whose descriptors and attachments go last. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Descriptors before;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        haveTheJvmMakeItsMarker();
        before = Descriptors.now();
    }

    /** With the first channel that can be closed while it blocks the JVM makes a socket that it keeps. */
    private static void haveTheJvmMakeItsMarker() {
        try {
            Pipe pipe = Pipe.open();
            pipe.source().close();
            pipe.sink().close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @throws AssertionError which fails the run */
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        long start = System.nanoTime();
        List<String> left = leftovers();
        while (!left.isEmpty() && System.nanoTime() - start < PATIENCE.toNanos()) {
            LockSupport.parkNanos(20_000_000);
            left = leftovers();
        }
        if (!left.isEmpty()) {
            throw new AssertionError("the tests have left behind:\n  " + String.join("\n  ", left));
        }
    }

    private List<String> leftovers() {
        List<String> left = new ArrayList<>(NamedObjects.left());
        left.addAll(SystemVObjects.left());
        left.addAll(Descriptors.now().notIn(before));
        left.addAll(Mappings.left());
        return left;
    }
}
