package interleave.ipc.linux;

import static java.lang.foreign.FunctionDescriptor.of;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * The few calls that a program makes millions of times, through {@code java.lang.foreign}: an uncontended post and wait take twice as
 * long as in C, through JNA's direct mapping 31 times. Everything else is JNA's, in {@link Libc}.
 *
 * <p>They only say whether they succeeded. To keep errno would cost each of them as much again, and a call that failed has done
 * nothing: who wants to know why makes it once more through {@link Libc}.
 *
 * <p>What never blocks is <em>critical</em>: the thread stays as it is, for a few nanoseconds. What may block must not be, it
 * would hold up every safepoint of the JVM. The handles are made at the first use of their kind, so that a child without semaphores
 * or queues starts no later for them.
 */
public final class HotCalls {
    private static final FunctionDescriptor ON_SEMAPHORE = of(JAVA_INT, JAVA_LONG);
    private static final Linker.Option BRIEF = Linker.Option.critical(false);
    private static final Linker.Option BRIEF_ON_HEAP = Linker.Option.critical(true);

    private HotCalls() {}

    private static final class Semaphores {
        static final MethodHandle POST = handle("sem_post", ON_SEMAPHORE, BRIEF);
        static final MethodHandle TRY_WAIT = handle("sem_trywait", ON_SEMAPHORE, BRIEF);
        static final MethodHandle WAIT = handle("sem_wait", ON_SEMAPHORE);
    }

    private static final class SemaphoreValue {
        static final MethodHandle GET = handle("sem_getvalue", of(JAVA_INT, JAVA_LONG, ADDRESS), BRIEF_ON_HEAP);
    }

    private static final class Queues {
        static final MethodHandle SEND = handle("mq_send", of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT));
        static final MethodHandle RECEIVE = handle("mq_receive", of(JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG));
    }

    @SuppressWarnings("restricted")
    private static MethodHandle handle(String function, FunctionDescriptor descriptor, Linker.Option... options) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(function), descriptor, options);
    }

    /** @see Libc#sem_post */
    public static boolean post(long semaphore) {
        try {
            return (int) Semaphores.POST.invokeExact(semaphore) == 0;
        } catch (Throwable failure) {
            throw notOfTheCall(failure);
        }
    }

    /** @see Libc#sem_trywait */
    public static boolean tryWait(long semaphore) {
        try {
            return (int) Semaphores.TRY_WAIT.invokeExact(semaphore) == 0;
        } catch (Throwable failure) {
            throw notOfTheCall(failure);
        }
    }

    /** Blocks. @see Libc#sem_wait */
    public static boolean await(long semaphore) {
        try {
            return (int) Semaphores.WAIT.invokeExact(semaphore) == 0;
        } catch (Throwable failure) {
            throw notOfTheCall(failure);
        }
    }

    /** As it cannot fail on a semaphore that is mapped, this is the value itself, see sem_getvalue(3). */
    public static int value(long semaphore) {
        int[] value = new int[1];
        try {
            int zero = (int) SemaphoreValue.GET.invokeExact(semaphore, MemorySegment.ofArray(value));
            return value[0] + zero;
        } catch (Throwable failure) {
            throw notOfTheCall(failure);
        }
    }

    /** Blocks. @see Libc#mq_send */
    public static boolean send(int queue, long message, long length, int priority) {
        try {
            return (int) Queues.SEND.invokeExact(queue, message, length, priority) == 0;
        } catch (Throwable failure) {
            throw notOfTheCall(failure);
        }
    }

    /** Blocks. Below 0 is failure. @param priority the address of an int, or 0 @see Libc#mq_receive */
    public static long receive(int queue, long buffer, long length, long priority) {
        try {
            return (long) Queues.RECEIVE.invokeExact(queue, buffer, length, priority);
        } catch (Throwable failure) {
            throw notOfTheCall(failure);
        }
    }

    /** A method handle declares that it throws anything; one on a C function throws nothing but errors of the JVM. */
    private static Error notOfTheCall(Throwable failure) {
        return failure instanceof Error error ? error : new AssertionError(failure);
    }
}
