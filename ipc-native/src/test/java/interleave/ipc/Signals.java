package interleave.ipc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Signals that this JVM catches while a test runs. By reflection, because the compiler warns of every use of {@code sun.misc.Signal}, which there
 * is no other way to.
 */
public final class Signals implements AutoCloseable {
    private final Class<?> signalType;
    private final Object signal;
    private final Object before;
    private final AtomicInteger caught = new AtomicInteger();

    private Signals(String name) {
        try {
            signalType = Class.forName("sun.misc.Signal");
            signal = signalType.getConstructor(String.class).newInstance(name);
            InvocationHandler count = (proxy, method, arguments) -> {
                caught.incrementAndGet();
                return null;
            };
            before = handle(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Class.forName("sun.misc.SignalHandler")}, count));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** @param name without its SIG */
    public static Signals caught(String name) {
        return new Signals(name);
    }

    public int count() {
        return caught.get();
    }

    private Object handle(Object handler) throws ReflectiveOperationException {
        return signalType.getMethod("handle", signalType, Class.forName("sun.misc.SignalHandler")).invoke(null, signal, handler);
    }

    @Override
    public void close() {
        try {
            handle(before);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
