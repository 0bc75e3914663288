package interleave.actor;

import java.io.IOException;
import java.util.logging.LogManager;

/**
 * The log of a child ({@code java.util.logging.manager}): none. JNA asks for a logger as soon as it is loaded; for that the JVM would read its configuration, and both jars from one
 * end to the other in search of a service that could be there.
 */
public final class NoLog extends LogManager {
    /** An option of the JVM. */
    public static final String OPTION = "-Djava.util.logging.manager=" + NoLog.class.getName();

    /** @throws IOException always: so the search is not begun either */
    @Override
    public void readConfiguration() throws IOException {
        throw new IOException("nothing is logged");
    }
}
