package interleave.ipc;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * One wait for many things, see epoll(7): queues, pipes, sockets, signals, standard input. What is ready is told again by the next wait
 * until it is taken (level-triggered). Every method but {@link #close} and {@link #interrupt} throws {@link IllegalStateException} once
 * it is closed. Sources are not owned; one that is closed is no longer watched.
 */
public interface Poller extends AutoCloseable {
    /** What can be done without blocking. */
    enum Readiness {
        /** There is something to read, or the end. */
        READABLE(0x1),
        /** There is room. */
        WRITABLE(0x4),
        /** The other side is gone. Told whether it was asked for or not. */
        HUNG_UP(0x10),
        /** The other end of a pipe that is written to is gone, or a socket failed. Told whether it was asked for or not. */
        FAILED(0x8);

        private final int bit;

        Readiness(int bit) {
            this.bit = bit;
        }

        /** As in poll(2): POLLIN, POLLOUT, POLLHUP, POLLERR. */
        public int bit() {
            return bit;
        }
    }

    /** @param readiness not empty */
    record Event(Pollable source, Set<Readiness> readiness) {}

    /** What came of a wait. */
    sealed interface Result {}

    /** @param events at least one, at most one for each source */
    record Ready(List<Event> events) implements Result {}

    record TimedOut() implements Result {}

    /** By {@link #interrupt}. */
    record Interrupted() implements Result {}

    /** @throws IpcException EMFILE, ENFILE, ENOMEM */
    static Poller open() {
        return EpollPoller.open();
    }

    /**
     * @param interests READABLE, WRITABLE or both
     * @throws IpcException EEXIST (it is watched already), ENOSPC (max_user_watches), ENOMEM. A regular file, which epoll refuses with
     *     EPERM, is always ready, as it is for poll(2): standard input may be one.
     */
    void add(Pollable source, Readiness... interests);

    /** What is not watched, or closed already, is none the less not watched afterwards. */
    void remove(Pollable source);

    /** Blocks until something is ready or somebody interrupts it. A signal does not end it. */
    Result await();

    /** As {@link #await()}, for at most {@code timeout} of the monotonic clock, to the next millisecond. */
    Result await(Duration timeout);

    /** Ends the present wait, or the next one. From any thread. */
    void interrupt();

    /** Ends a wait that is going on. Closes no source. Twice is harmless. */
    @Override
    void close();
}
