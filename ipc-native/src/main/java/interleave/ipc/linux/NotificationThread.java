package interleave.ipc.linux;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.CallbackThreadInitializer;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs Java on the thread that the C library makes for a notification (SIGEV_THREAD), see sigevent(3type). The C library knows one function,
 * which is never freed, and hands it a number: a notification that comes after its cancellation finds nothing to run.
 */
public final class NotificationThread {
    private static final String NAME = "notification";
    private static final Map<Long, Runnable> ACTIONS = new ConcurrentHashMap<>();
    private static final AtomicLong LAST = new AtomicLong();
    private static final Function FUNCTION = number -> {
        Runnable action = ACTIONS.remove(number);
        if (action != null) {
            action.run();
        }
    };

    static {
        Native.setCallbackThreadInitializer(FUNCTION, new CallbackThreadInitializer(true, true, NAME));
    }

    private NotificationThread() {}

    /** As the C library sees it: {@code void (*)(union sigval)}. */
    interface Function extends Callback {
        void called(long number);
    }

    /** The address to be called with {@link #expect a number}. */
    static long function() {
        return Pointer.nativeValue(CallbackReference.getFunctionPointer(FUNCTION));
    }

    /** Has {@code action} run once when the function is called with the number that this returns. */
    public static long expect(Runnable action) {
        long number = LAST.incrementAndGet();
        ACTIONS.put(number, action);
        return number;
    }

    public static void forget(long number) {
        ACTIONS.remove(number);
    }
}
