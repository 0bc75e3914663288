package interleave.ipc.inspect;

import interleave.ipc.linux.Architecture;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which of the objects that a process has, a thread of it waits for in the call that it is in. */
record WaitedFor(List<Hold> objects, String call) {
    private static final Architecture HERE = Architecture.HERE;
    private static final WaitedFor NOTHING = new WaitedFor(List.of(), "");
    private static final String FIFO_OPEN = "wait_for_partner";
    private static final int AT_FDCWD = -100;
    private static final int POLLFD_SIZE = 8;
    private static final int MOST_POLLED = 4096;

    static WaitedFor in(SystemCall call, String kernelFunction, Holdings holdings) {
        int number = call.number();
        if (number == HERE.futex) {
            return BlockingCall.isSharedFutex(call) ? holdings.at(call.argument(0)).map(hold -> futex(hold, call)).orElse(NOTHING) : NOTHING;
        } else if (number == HERE.openat) {
            return kernelFunction.equals(FIFO_OPEN) ? named(opened(call, holdings).stream().toList(), call) : NOTHING;
        } else if (number == HERE.poll || number == HERE.ppoll) {
            return named(polled(call, holdings), call);
        } else if (number == HERE.epollWait || number == HERE.epollPwait) {
            return named(watched(call.intArgument(0), holdings), call);
        } else if (isTransfer(number)) {
            return named(holdings.behind(call.intArgument(0)).stream().toList(), call);
        }
        return systemV(number).filter(_ -> holdings.sharesIpcNamespace())
                .map(type -> named(List.of(systemV(type, call.intArgument(0))), call))
                .orElse(NOTHING);
    }

    private static WaitedFor named(List<Hold> objects, SystemCall call) {
        return new WaitedFor(objects, BlockingCall.nameOf(call));
    }

    private static WaitedFor futex(Hold hold, SystemCall call) {
        boolean semaphore = hold.type() == ObjectType.SEMAPHORE && BlockingCall.mayBeSemaphore(call);
        return new WaitedFor(List.of(hold), semaphore ? BlockingCall.nameOfSemaphoreCall(call) : "futex");
    }

    private static boolean isTransfer(int number) {
        return number == HERE.mqTimedsend || number == HERE.mqTimedreceive || number == HERE.read || number == HERE.write;
    }

    private static Optional<ObjectType> systemV(int number) {
        if (number == HERE.semop || number == HERE.semtimedop) {
            return Optional.of(ObjectType.SYSV_SEMAPHORES);
        }
        return number == HERE.msgsnd || number == HERE.msgrcv ? Optional.of(ObjectType.SYSV_QUEUE) : Optional.empty();
    }

    private static Hold systemV(ObjectType type, int identifier) {
        return new Hold(ObjectKey.of(type, identifier), type, "", "");
    }

    /** The FIFO that is being opened has no descriptor yet, but its path is in the memory of the process. */
    private static Optional<Hold> opened(SystemCall call, Holdings holdings) {
        String process = "/proc/" + holdings.pid();
        String from = call.intArgument(0) == AT_FDCWD ? process + "/cwd/" : process + "/fd/" + call.intArgument(0) + "/";
        return ProcessMemory.path(holdings.pid(), call.argument(1)).flatMap(path -> {
            String witness = (path.startsWith("/") ? process + "/root" : from) + path;
            return FileStatus.of(witness).filter(FileStatus::isFifo)
                    .map(status -> new Hold(ObjectKey.of(status.identity()), ObjectType.FIFO, realPath(witness, path), witness));
        });
    }

    private static String realPath(String witness, String otherwise) {
        try {
            return Path.of(witness).toRealPath().toString();
        } catch (IOException unseen) {
            return otherwise;
        }
    }

    /** What poll(2) was given: descriptor, events wanted, events found. */
    private static List<Hold> polled(SystemCall call, Holdings holdings) {
        int count = Math.clamp(call.argument(1), 0, MOST_POLLED);
        Optional<ByteBuffer> array = ProcessMemory.array(holdings.pid(), call.argument(0), count * POLLFD_SIZE);
        return array.stream()
                .flatMap(fds -> IntStream.range(0, count).mapToObj(i -> holdings.behind(fds.getInt(i * POLLFD_SIZE))))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** What an epoll descriptor watches: a line {@code tfd: 5 events: …} for each, see proc_pid_fdinfo(5). */
    private static List<Hold> watched(int epoll, Holdings holdings) {
        if (!(Proc.read("%d/fdinfo/%d".formatted(holdings.pid(), epoll)) instanceof Proc.Text(String lines))) {
            return List.of();
        }
        return lines.lines()
                .filter(line -> line.startsWith("tfd:"))
                .map(line -> Integer.parseInt(line.strip().split("\\s+")[1]))
                .flatMap(descriptor -> holdings.behind(descriptor).stream())
                .toList();
    }
}
