package interleave.ipc.inspect;

import interleave.ipc.linux.Architecture;
import interleave.ipc.linux.Constants;
import java.util.Set;

/** The names of calls that block, by their man pages. */
final class BlockingCall {
    private static final Architecture HERE = Architecture.HERE;
    private static final int FUTEX_OPERATION = 0x7f;
    private static final int FUTEX_PRIVATE = 0x80;
    private static final int FUTEX_WAIT_BITSET = 9;
    /** FUTEX_WAIT, LOCK_PI, WAIT_BITSET, WAIT_REQUEUE_PI, LOCK_PI2. */
    private static final Set<Integer> FUTEX_WAITS = Set.of(0, 6, FUTEX_WAIT_BITSET, 11, 13);
    private static final int FUTEX_CLOCK_REALTIME = 0x100;
    private static final int PAGE = 4096;

    private BlockingCall() {}

    /** The name of a call by its number and arguments; empty for a futex and for what is not worth a name. */
    static String nameOf(SystemCall call) {
        int number = call.number();
        if (number == HERE.mqTimedsend) {
            return call.argument(4) == 0 ? "mq_send" : "mq_timedsend";
        } else if (number == HERE.mqTimedreceive) {
            return call.argument(4) == 0 ? "mq_receive" : "mq_timedreceive";
        } else if (number == HERE.semop) {
            return "semop";
        } else if (number == HERE.semtimedop) {
            return call.argument(3) == 0 ? "semop" : "semtimedop";
        } else if (number == HERE.msgsnd) {
            return "msgsnd";
        } else if (number == HERE.msgrcv) {
            return "msgrcv";
        } else if (number == HERE.fcntl) {
            return switch (call.intArgument(1)) {
                case Constants.F_SETLKW -> "fcntl F_SETLKW";
                case Constants.F_OFD_SETLKW -> "fcntl F_OFD_SETLKW";
                default -> "";
            };
        } else if (number == HERE.flock) {
            return "flock";
        } else if (number == HERE.read) {
            return "read";
        } else if (number == HERE.write) {
            return "write";
        } else if (number == HERE.openat) {
            return "open";
        } else if (number == HERE.poll || number == HERE.ppoll) {
            return "poll";
        } else if (number == HERE.epollWait || number == HERE.epollPwait) {
            return "epoll_wait";
        } else if (number == HERE.clockNanosleep) {
            return "nanosleep";
        }
        return "";
    }

    /**
     * Whether a thread can be in sem_wait of a named semaphore. glibc waits with FUTEX_WAIT_BITSET, shared, on the first word of a
     * mapping of its own, so the address is that of a page; the JVM's own futexes are private, or lie on a stack.
     */
    static boolean mayBeSemaphore(SystemCall call) {
        int operation = call.intArgument(1);
        return call.number() == HERE.futex
                && (operation & FUTEX_OPERATION) == FUTEX_WAIT_BITSET
                && (operation & FUTEX_PRIVATE) == 0
                && call.argument(0) % PAGE == 0;
    }

    /** Whether it waits for a futex that other processes may share: one of a lock, a condition or a semaphore within shared memory. */
    static boolean isSharedFutex(SystemCall call) {
        int operation = call.intArgument(1);
        return call.number() == HERE.futex
                && (operation & FUTEX_PRIVATE) == 0
                && FUTEX_WAITS.contains(operation & FUTEX_OPERATION);
    }

    /** Which of the three it is: sem_wait has no timeout, sem_clockwait's monotonic clock is the futex' default. */
    static String nameOfSemaphoreCall(SystemCall call) {
        if (call.argument(3) == 0) {
            return "sem_wait";
        }
        return (call.intArgument(1) & FUTEX_CLOCK_REALTIME) == 0 ? "sem_clockwait" : "sem_timedwait";
    }
}
