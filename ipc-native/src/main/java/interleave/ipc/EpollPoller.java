package interleave.ipc;

import static interleave.ipc.linux.Constants.EFD_CLOEXEC;
import static interleave.ipc.linux.Constants.EFD_NONBLOCK;
import static interleave.ipc.linux.Constants.EPOLL_CLOEXEC;
import static interleave.ipc.linux.Constants.EPOLL_CTL_ADD;
import static interleave.ipc.linux.Constants.EPOLL_CTL_DEL;
import static interleave.ipc.linux.Constants.POLLERR;
import static interleave.ipc.linux.Constants.POLLHUP;
import static interleave.ipc.linux.Constants.POLLIN;
import static interleave.ipc.linux.Constants.POLLOUT;
import static interleave.ipc.linux.Constants.POLLRDHUP;

import interleave.ipc.linux.FileLayout;
import interleave.ipc.linux.ColdCalls;
import interleave.ipc.linux.Libc;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Over epoll_wait(2), which the kernel never resumes after a signal, not even after SIGCONT. */
final class EpollPoller implements Poller {
    private static final int EVENTS_AT_ONCE = 64;
    /** What the event of an interruption carries; those of sources begin at 1. */
    private static final long INTERRUPTION = 0;
    /** What an eventfd counts by: eight bytes, in whichever order. */
    private static final byte[] ONE = {1, 0, 0, 0, 0, 0, 0, 0};

    private record Watched(Pollable source, Set<Readiness> interests, boolean alwaysReady) {}

    private final Handle poller;
    private final int interruption;
    private final Map<Long, Watched> watched = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong(INTERRUPTION);

    private EpollPoller(int poller, int interruption) {
        this.interruption = interruption;
        this.poller = new Handle("poller", poller, () -> {
            ColdCalls.close(poller);
            ColdCalls.close(interruption);
        });
    }

    static Poller open() {
        NativeCalls.require();
        int poller = Libc.epoll_create1(EPOLL_CLOEXEC);
        if (poller < 0) {
            throw Diagnosis.of(Kind.FILE, "epoll_create1", "poller", Libc.errno());
        }
        int interruption = Libc.eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
        if (interruption < 0 || Libc.epoll_ctl(poller, EPOLL_CTL_ADD, interruption, FileLayout.epollEvent(POLLIN, INTERRUPTION)) != 0) {
            IpcException failure = Diagnosis.of(Kind.FILE, "eventfd", "poller", Libc.errno());
            ColdCalls.close(poller);
            ColdCalls.close(interruption);
            throw failure;
        }
        return new EpollPoller(poller, interruption);
    }

    @Override
    public void add(Pollable source, Readiness... interests) {
        Set<Readiness> wanted = EnumSet.noneOf(Readiness.class);
        wanted.addAll(List.of(interests));
        long number = numbers.incrementAndGet();
        int descriptor = source.descriptor();
        int epoll = (int) poller.enter();
        try {
            boolean added = Libc.epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, FileLayout.epollEvent(events(wanted), number)) == 0;
            int error = added ? 0 : Libc.errno();
            if (!added && Errno.of(error) != Errno.EPERM) {
                throw Diagnosis.of(Kind.FILE, "epoll_ctl", "descriptor " + descriptor, error);
            }
            watched.put(number, new Watched(source, wanted, !added));
        } finally {
            poller.leave();
        }
    }

    private static int events(Set<Readiness> wanted) {
        return (wanted.contains(Readiness.READABLE) ? POLLIN | POLLRDHUP : 0) | (wanted.contains(Readiness.WRITABLE) ? POLLOUT : 0);
    }

    @Override
    public void remove(Pollable source) {
        int epoll = (int) poller.enter();
        try {
            watched.values().removeIf(it -> it.source() == source);
            Libc.epoll_ctl(epoll, EPOLL_CTL_DEL, source.descriptor(), null);
        } catch (IllegalStateException closedAlready) {
            // The kernel has stopped to watch it when its descriptor was closed.
        } finally {
            poller.leave();
        }
    }

    @Override
    public Result await() {
        return await(Deadline.NEVER);
    }

    @Override
    public Result await(Duration timeout) {
        return await(Deadline.in(timeout));
    }

    private Result await(Deadline deadline) {
        int epoll = (int) poller.enter();
        try {
            byte[] events = FileLayout.epollEvents(EVENTS_AT_ONCE);
            while (true) {
                List<Event> ready = alwaysReady();
                int count = Libc.epoll_wait(epoll, events, EVENTS_AT_ONCE, ready.isEmpty() ? deadline.remainingMillis() : 0);
                if (count < 0 && Errno.of(Libc.errno()) != Errno.EINTR) {
                    throw Diagnosis.of(Kind.FILE, "epoll_wait", "poller", Libc.errno());
                }
                boolean interrupted = collect(events, count, ready);
                if (!ready.isEmpty()) {
                    return new Ready(List.copyOf(ready));
                }
                if (interrupted) {
                    Libc.read(interruption, new byte[ONE.length], ONE.length);
                    return new Interrupted();
                }
                if (count == 0 && deadline.remaining() == 0) {
                    return new TimedOut();
                }
            }
        } finally {
            poller.leave();
        }
    }

    private List<Event> alwaysReady() {
        List<Event> ready = new ArrayList<>();
        watched.values().stream().filter(Watched::alwaysReady).forEach(it -> ready.add(new Event(it.source(), it.interests())));
        return ready;
    }

    /** @return whether an interruption was among them */
    private boolean collect(byte[] events, int count, List<Event> ready) {
        boolean interrupted = false;
        for (int i = 0; i < count; i++) {
            long number = FileLayout.epollData(events, i);
            Watched source = watched.get(number);
            interrupted |= number == INTERRUPTION;
            if (source != null) {
                ready.add(new Event(source.source(), readiness(FileLayout.epollReadiness(events, i))));
            }
        }
        return interrupted;
    }

    private static Set<Readiness> readiness(int events) {
        Set<Readiness> readiness = EnumSet.noneOf(Readiness.class);
        add(readiness, Readiness.READABLE, events & POLLIN);
        add(readiness, Readiness.WRITABLE, events & POLLOUT);
        add(readiness, Readiness.HUNG_UP, events & (POLLHUP | POLLRDHUP));
        add(readiness, Readiness.FAILED, events & POLLERR);
        return readiness;
    }

    private static void add(Set<Readiness> readiness, Readiness what, int events) {
        if (events != 0) {
            readiness.add(what);
        }
    }

    @Override
    public void interrupt() {
        try {
            poller.enter();
        } catch (IllegalStateException nobodyWaits) {
            return;
        }
        Libc.write(interruption, ONE, ONE.length);
        poller.leave();
    }

    @Override
    public void close() {
        interrupt();
        poller.close();
    }
}
