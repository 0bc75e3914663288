package interleave.ipc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import interleave.ipc.inspect.Blocked;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SysVMessageQueueTest {
    private final IpcKey key = IpcKey.of(TestNames.key());
    private SysVMessageQueue queue;

    @BeforeEach
    void aQueue() {
        queue = SysVMessageQueue.create(key);
    }

    @AfterEach
    void leaveNothing() {
        try {
            SysVMessageQueue.remove(key);
        } catch (IpcException gone) {
            assertThat(gone.error()).isEqualTo(Errno.ENOENT);
        }
    }

    @Test
    void receiversPickByType() {
        send(3, "m0");
        send(1, "m1");
        send(2, "m2");
        send(1, "m3");

        assertThat(text(queue.receive(2))).isEqualTo("m2");
        assertThat(text(queue.receive(-2))).isEqualTo("m1");
        assertThat(queue.receive(0)).satisfies(it -> assertThat(text(it)).isEqualTo("m0"), it -> assertThat(it.type()).isEqualTo(3));
        assertThat(text(queue.receive(0))).isEqualTo("m3");
        assertThat(queue.tryReceive(0)).isEmpty();
    }

    @Test
    void aTypeCanBeLeftOut() {
        send(1, "one");
        send(2, "two");
        assertThat(queue.tryReceiveExcept(1).map(SysVMessageQueueTest::text)).contains("two");
        assertThat(queue.tryReceiveExcept(1)).isEmpty();
    }

    @Test
    void whatIsTooLongStaysUnlessItMayBeCut() {
        send(1, "interleave");
        assertThatThrownBy(() -> queue.receive(1, 5)).hasMessage(
                "msgrcv System V queue %s: E2BIG: the message has more than the 5 bytes that there is room for; make room for more, or let it be cut off", key);
        assertThat(queue.status().messages()).isEqualTo(1);
        assertThat(text(queue.receiveTruncated(1, 5))).isEqualTo("inter");
        assertThat(queue.status().messages()).isZero();
    }

    @Test
    void statusCountsMessagesAndTellsTheLastProcesses() {
        assertThat(queue.status().lastSender()).isZero();
        assertThat(queue.status().sentAt()).isEmpty();
        send(1, "four");
        send(1, "");
        SysVMessageQueue.Status status = queue.status();
        assertThat(status.messages()).isEqualTo(2);
        assertThat(status.bytes()).isEqualTo(4);
        assertThat(status.lastSender()).isEqualTo(ProcessHandle.current().pid());
        assertThat(status.sentAt()).isPresent();
        assertThat(status.receivedAt()).isEmpty();
        assertThat(status.permissions().mode()).isEqualTo(0600);
    }

    @Test
    void aFullQueueBlocksTheSenderUntilSomebodyReceives() throws Exception {
        queue.setBytesAtMost(8);
        assertThat(queue.trySend(1, new byte[8])).isTrue();
        assertThat(queue.trySend(1, new byte[1])).isFalse();
        OnThread<Void> sender = OnThread.run(() -> queue.send(1, new byte[1]));
        Eventually.equal(Optional.of("msgsnd"), () -> blockedIn(sender));
        queue.receive(0);
        sender.result();
    }

    @Test
    void removingReleasesWhoIsBlocked() throws Exception {
        OnThread<IpcException> receiver = OnThread.start(() -> catchThrowableOfType(IpcException.class, () -> queue.receive(9)));
        Eventually.equal(Optional.of("msgrcv"), () -> blockedIn(receiver));
        queue.remove();
        assertThat(receiver.result()).hasMessageStartingWith("msgrcv System V queue " + key + ": EIDRM: it was removed while it was in use");
    }

    @Test
    void whatIsClosedThrows() {
        queue.close();
        queue.close();
        assertThatThrownBy(() -> queue.tryReceive(0)).isInstanceOf(IllegalStateException.class);
    }

    private void send(long type, String text) {
        queue.send(type, text.getBytes(US_ASCII));
    }

    private static String text(SysVMessage message) {
        return new String(message.bytes(), US_ASCII);
    }

    private static Optional<String> blockedIn(OnThread<?> thread) {
        return Blocked.ofThread(ProcessHandle.current().pid(), thread.tid()).map(Blocked::call);
    }
}
