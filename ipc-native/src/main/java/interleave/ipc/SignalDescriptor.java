package interleave.ipc;

import java.time.Duration;
import java.util.Optional;

/**
 * Signals that are read instead of being handled, see signalfd(2). Every thread of the process must have them blocked, which is
 * decided when the program is started: {@code env --block-signal=USR1 java …}. The JVM unblocks HUP, INT and TERM again unless it is
 * started with {@code -Xrs}.
 */
public interface SignalDescriptor extends Pollable, AutoCloseable {
    /** @param sender process id, 0 for the kernel; @param user who sent it */
    record Received(Signal signal, long sender, long user) {}

    /** @throws IpcException EMFILE, ENFILE; with the remedy where a thread of this process would get the signal and not the descriptor */
    static SignalDescriptor open(Signal... signals) {
        return SignalFile.open(signals);
    }

    /** Blocks until one of the signals is sent to this process. */
    Received receive();

    /** Never blocks: empty where none is pending. */
    Optional<Received> tryReceive();

    /** For at most {@code timeout} of the monotonic clock, to the next millisecond. */
    Optional<Received> timedReceive(Duration timeout);

    /** The signals stay blocked. Twice is harmless. */
    @Override
    void close();
}
