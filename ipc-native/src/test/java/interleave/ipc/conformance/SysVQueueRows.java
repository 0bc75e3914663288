package interleave.ipc.conformance;

import static interleave.ipc.conformance.Errors.fails;
import static interleave.ipc.conformance.Row.further;
import static interleave.ipc.conformance.Row.holds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import interleave.ipc.CPeer;
import interleave.ipc.Errno;
import interleave.ipc.Eventually;
import interleave.ipc.IpcException;
import interleave.ipc.IpcKey;
import interleave.ipc.OnThread;
import interleave.ipc.SysVMessageQueue;
import interleave.ipc.TestNames;
import interleave.ipc.inspect.Blocked;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** msgget(2), msgsnd(2), msgrcv(2) and msgctl(2). */
final class SysVQueueRows {
    private final Supplier<OtherJvm> other;
    private final Supplier<OtherJvm> nobody;

    SysVQueueRows(Supplier<OtherJvm> other, Supplier<OtherJvm> nobody) {
        this.other = other;
        this.nobody = nobody;
    }

    Row[] rows() {
        return new Row[] {
            holds(145, "msgget02", "EEXIST, ENOENT; EACCES for somebody else", () -> with((key, queue) -> {
                fails(Errno.EEXIST, () -> SysVMessageQueue.create(key));
                fails(Errno.ENOENT, () -> SysVMessageQueue.open(newKey()));
                queue.setMode(0);
                assertThat(nobody.get().does("msg-status", key)).isEqualTo("EACCES");
            })),
            holds(145, "msgget03", "ENOSPC at msgmni, and the error names it", () -> {
                try (OtherJvm limited = OtherJvm.withLimits("kernel/msgmni=3")) {
                    assertThat(limited.does("msg-create-until-full", 0)).startsWith("3 msgget private System V queue: ENOSPC: the machine has all the queues "
                            + "that it may have (3, in /proc/sys/kernel/msgmni)");
                }
            }),
            holds(146, "msgsnd02", "EINVAL of a type below 1, of a message that is too long, of an id that is none; EACCES", () -> with((key, queue) -> {
                fails(Errno.EINVAL, () -> queue.send(0, new byte[1]));
                fails(Errno.EINVAL, () -> queue.send(-1, new byte[1]));
                fails(Errno.EINVAL, () -> queue.send(1, new byte[1 << 24]));
                fails(Errno.EINVAL, () -> SysVMessageQueue.ofId(-1));
                queue.setMode(0644);
                assertThat(nobody.get().does("msg-send", key)).isEqualTo("EACCES");
                assertThat(nobody.get().does("msg-receive", key)).isEqualTo("done");
            })),
            holds(146, "msgsnd05", "a full queue would block, and a signal (EINTR) does not end the wait for room", () -> with((key, queue) -> {
                queue.setBytesAtMost(4);
                queue.send(1, new byte[4]);
                assertThat(queue.trySend(1, new byte[1])).isFalse();
                OnThread<Void> sender = OnThread.run(() -> queue.send(1, new byte[1]));
                Eventually.equal(Optional.of("msgsnd"), () -> blockedIn(sender));
                ThreadSignal.send(sender.tid());
                Eventually.equal(Optional.of("msgsnd"), () -> blockedIn(sender));
                assertThat(sender.isDone()).isFalse();
                queue.receive(0);
                sender.result();
            })),
            holds(146, "msgsnd06", "EIDRM for who waits when it is removed", () -> with((key, queue) -> {
                queue.setBytesAtMost(1);
                queue.send(1, new byte[1]);
                OnThread<IpcException> sender = OnThread.start(() -> catchThrowableOfType(IpcException.class, () -> queue.send(1, new byte[1])));
                Eventually.equal(Optional.of("msgsnd"), () -> blockedIn(sender));
                queue.remove();
                assertThat(sender.result().error()).isEqualTo(Errno.EIDRM);
                fails(Errno.EINVAL, () -> queue.tryReceive(0));
            })),
            holds(149, "msgctl01", "stat counts messages and bytes, and tells the last processes", () -> with((key, queue) -> {
                assertThat(other.get().does("msg-send", key)).isEqualTo("done");
                queue.send(7, new byte[9]);
                assertThat(queue.status().messages()).isEqualTo(2);
                assertThat(queue.status().bytes()).isEqualTo(10);
                assertThat(queue.status().lastReceiver()).isZero();
                assertThat(other.get().does("msg-receive", key)).isEqualTo("done");
                assertThat(queue.status().lastReceiver()).isEqualTo(other.get().pid());
                assertThat(queue.status().lastSender()).isEqualTo(ProcessHandle.current().pid());
                assertThat(queue.status().permissions().mode()).isEqualTo(0600);
            })),
            holds(149, "msgctl02", "the bytes it may hold can be lowered", () -> with((key, queue) -> {
                long before = queue.status().bytesAtMost();
                queue.setBytesAtMost(before - 1);
                assertThat(queue.status().bytesAtMost()).isEqualTo(before - 1);
            })),
            further("msgctl04", "EPERM for somebody else", () -> with((key, queue) -> {
                queue.setMode(0666);
                assertThat(nobody.get().does("msg-mode", key)).isEqualTo("EPERM");
                assertThat(nobody.get().does("msg-remove", key)).isEqualTo("EPERM");
            })),
            further("msgrcv05", "a signal (EINTR) does not end the wait for a message", () -> with((key, queue) -> {
                OnThread<byte[]> receiver = OnThread.start(() -> queue.receive(5).bytes());
                Eventually.equal(Optional.of("msgrcv"), () -> blockedIn(receiver));
                ThreadSignal.send(receiver.tid());
                queue.send(4, new byte[1]);
                Eventually.equal(Optional.of("msgrcv"), () -> blockedIn(receiver));
                queue.send(5, new byte[2]);
                assertThat(receiver.result()).hasSize(2);
            })),
            further("msgrcv02", "E2BIG, unless it may be cut; nothing of that type", () -> with((key, queue) -> {
                queue.send(2, new byte[10]);
                fails(Errno.E2BIG, () -> queue.receive(2, 9));
                assertThat(queue.tryReceive(1)).isEmpty();
                assertThat(queue.tryReceiveExcept(2)).isEmpty();
                assertThat(queue.receiveTruncated(2, 9).bytes()).hasSize(9);
            })),
            further("msgop(2)", "a C program and a Java program pass messages", () -> with((key, queue) -> {
                queue.send(3, "from Java".getBytes());
                try (CPeer peer = CPeer.startUnder("sysv", List.of(), "msg-echo", key.toString())) {
                    assertThat(queue.receive(4).bytes()).isEqualTo("from Java".getBytes());
                    peer.expect("done");
                }
            })),
            further("msgop(2)", "a message may be empty, and is as long as the machine allows", () -> with((key, queue) -> {
                queue.send(1, new byte[0]);
                assertThat(queue.receive(0).bytes()).isEmpty();
                queue.send(1, new byte[8192]);
                assertThat(queue.receive(0).bytes()).hasSize(8192);
            })),
        };
    }

    private static Optional<String> blockedIn(OnThread<?> thread) {
        return Blocked.ofThread(ProcessHandle.current().pid(), thread.tid()).map(Blocked::call);
    }

    private static IpcKey newKey() {
        return IpcKey.of(TestNames.key());
    }

    @FunctionalInterface
    private interface Use {
        void with(IpcKey key, SysVMessageQueue queue) throws Exception;
    }

    private static void with(Use use) throws Exception {
        IpcKey key = newKey();
        try (SysVMessageQueue queue = SysVMessageQueue.create(key)) {
            try {
                use.with(key, queue);
            } finally {
                Removal.of(queue::remove);
            }
        }
    }
}
