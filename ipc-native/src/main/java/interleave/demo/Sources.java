package interleave.demo;

import interleave.ipc.Poller;
import interleave.ipc.ReadEnd;
import interleave.ipc.Signal;
import interleave.ipc.SignalDescriptor;
import interleave.ipc.UdpSocket;

/**
 * What a process waits for, and how others reach it. Each source has the name that {@link SourcesSpec} declares for it. Closing what was opened is up to the program.
 */
public interface Sources {
    /** epoll_create1(2). Its sources are to be added in the order in which the demo declares them. */
    Poller openPoller();

    /** socket(2) and bind(2), on the loopback interface. @param port 0 for any that is free */
    UdpSocket bind(String source, int port);

    /** signalfd(2). The demo has to declare them, see {@link Demo#signals}. */
    SignalDescriptor openSignals(String source, Signal... signals);

    /** Descriptor 0. The demo has to declare that it is read, see {@link Demo#readsInput}. */
    ReadEnd standardInput(String source);

    /** kill(2). */
    void kill(String source, long process, Signal signal);

    /** Types a line into the standard input of a process of the same user: write(2) to {@code /proc/PID/fd/0}. */
    void type(String source, long process, String line);
}
