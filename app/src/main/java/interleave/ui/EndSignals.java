package interleave.ui;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * SIGHUP, SIGINT and SIGTERM, see signal(7). Left to the JVM they would end JavaFX's renderer while a frame is drawn, and leave what only the window knows of.
 *
 * <p>By reflection, because the compiler warns of every use of {@code sun.misc.Signal}, which there is no other way to.
 */
public final class EndSignals {
    private static final List<String> NAMES = List.of("HUP", "INT", "TERM");
    /** A process that was ended by a signal is known by this and the signal's number. */
    private static final int CODE = 128;

    private EndSignals() {}

    /**
     * From now on. Those that the process was started to ignore, as by nohup(1), it goes on ignoring.
     *
     * @param end told the exit code that belongs to the signal, at each one, on a thread of its own
     */
    public static void lead(IntConsumer end) {
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            InvocationHandler handle = (_, _, arguments) -> {
                end.accept(CODE + (int) type.getMethod("getNumber").invoke(arguments[0]));
                return null;
            };
            Object handler = Proxy.newProxyInstance(EndSignals.class.getClassLoader(), new Class<?>[] {handlerType}, handle);
            for (String name : NAMES) {
                type.getMethod("handle", type, handlerType).invoke(null, type.getConstructor(String.class).newInstance(name), handler);
            }
        } catch (ReflectiveOperationException e) {
            // A runtime without them, or one that was told to leave signals alone (-Xrs): then they do what they do there.
        }
    }
}
