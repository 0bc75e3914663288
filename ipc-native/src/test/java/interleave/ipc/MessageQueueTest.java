package interleave.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.ipc.inspect.QueueLimits;
import interleave.ipc.inspect.QueueWaiters;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessageQueueTest {
    private final String name = TestNames.name();

    @AfterEach
    void leaveNothing() {
        try {
            MessageQueue.unlink(name);
        } catch (IpcException gone) {
            assertThat(gone.error()).isEqualTo(Errno.ENOENT);
        }
    }

    @Test
    void whatIsSentIsReceivedOnce() {
        try (MessageQueue queue = MessageQueue.create(name, 10, 32)) {
            queue.send(text("hello"), 4);

            assertThat(queue.attributes()).isEqualTo(new MessageQueue.Attributes(10, 32, 1));
            assertThat(queue.receive()).isEqualTo(new Message(text("hello"), 4));
            assertThat(queue.tryReceive()).isEmpty();
        }
    }

    @Test
    void prioritiesOvertakeAndKeepTheirOrderWithin() {
        try (MessageQueue queue = MessageQueue.create(name, 10, 8)) {
            queue.send(text("low1"), 0);
            queue.send(text("mid1"), 5);
            queue.send(text("low2"), 0);
            queue.send(text("high1"), 31);
            queue.send(text("mid2"), 5);
            queue.send(text("high2"), 31);

            List<String> received = Stream.generate(queue::receive).limit(6)
                    .map(message -> new String(message.bytes(), StandardCharsets.US_ASCII)).toList();
            assertThat(received).containsExactly("high1", "high2", "mid1", "mid2", "low1", "low2");
        }
    }

    @Test
    void theEleventhMessageDoesNotFitAndItsSenderBlocks() throws Exception {
        try (MessageQueue queue = MessageQueue.create(name, 10, 24)) {
            for (int i = 0; i < 10; i++) {
                assertThat(queue.trySend(new byte[24], 0)).isTrue();
            }
            assertThat(queue.bytes()).isEqualTo(240);
            assertThat(queue.trySend(new byte[24], 0)).isFalse();

            OnThread<Void> sender = OnThread.run(() -> queue.send(new byte[24], 0));
            Eventually.equal(List.of("mq_send"), () -> QueueWaiters.of(name).stream().map(it -> it.call()).toList());
            assertThat(sender.isDone()).isFalse();
            queue.receive();
            sender.result();
            assertThat(queue.attributes().messages()).isEqualTo(10);
        }
    }

    @Test
    void bytesAreThoseOfAllMessages() {
        try (MessageQueue queue = MessageQueue.create(name, 10, 24)) {
            assertThat(queue.bytes()).isZero();
            queue.send(new byte[1], 0);
            queue.send(new byte[2], 1);
            queue.send(new byte[3], 2);
            assertThat(queue.bytes()).isEqualTo(6);
            assertThat(queue.bytes()).isEqualTo(6);
        }
    }

    @Test
    void aCProgramReceivesTheTwentyFourBytes() {
        try (MessageQueue queue = MessageQueue.create(name, 10, 24); CPeer peer = CPeer.ready("mq-receive", name)) {
            ByteBuffer reading = ByteBuffer.allocate(24).order(ByteOrder.nativeOrder());
            queue.send(reading.putLong(0, 987654321L).putDouble(8, 20.25).putInt(16, 3).array(), 0);
            peer.expect("24 bytes: 987654321 20.25 3");
        }
    }

    @Test
    void theTwentyFourBytesOfACProgramAreReceived() {
        try (MessageQueue queue = MessageQueue.create(name, 10, 24); CPeer peer = CPeer.ready("mq-send", name)) {
            peer.expect("done");
            Message message = queue.receive();
            ByteBuffer reading = ByteBuffer.wrap(message.bytes()).order(ByteOrder.nativeOrder());

            assertThat(message.priority()).isEqualTo(3);
            assertThat(message.bytes()).hasSize(24);
            assertThat(reading.getLong(0)).isEqualTo(123456789012345L);
            assertThat(reading.getDouble(8)).isEqualTo(2.5);
            assertThat(reading.getInt(16)).isEqualTo(7);
        }
    }

    @Test
    void timedCallsEndAtTheirTime() {
        try (MessageQueue queue = MessageQueue.create(name, 1, 8)) {
            long start = System.nanoTime();
            assertThat(queue.timedReceive(Duration.ofMillis(60))).isEmpty();
            assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(60_000_000L);
            assertThat(queue.timedSend(text("a"), 0, Duration.ofSeconds(5))).isTrue();
            start = System.nanoTime();
            assertThat(queue.timedSend(text("b"), 0, Duration.ofMillis(60))).isFalse();
            assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(60_000_000L);
            assertThat(queue.timedReceive(Duration.ofSeconds(Long.MAX_VALUE))).contains(new Message(text("a"), 0));
        }
    }

    @Test
    void anEmptyMessageIsAMessage() {
        try (MessageQueue queue = MessageQueue.create(name, 1, 8)) {
            queue.send(new byte[0], 0);
            assertThat(queue.receive().bytes()).isEmpty();
        }
    }

    @Test
    void aMessageTooLongOrAPriorityTooHighIsExplained() {
        try (MessageQueue queue = MessageQueue.create(name, 1, 8)) {
            assertThatThrownBy(() -> queue.send(new byte[9], 0)).hasMessage("mq_send %s: EMSGSIZE: a message of 9 bytes is longer than "
                    + "this queue takes (8); send less, or create the queue with a larger message size", name);
            assertThatThrownBy(() -> queue.send(new byte[1], 40_000)).hasMessageContaining("EINVAL: a priority of 40000 is outside 0 to 32767");
        }
    }

    @Test
    void aQueueTooDeepNamesTheLimitAndTheRemedy() {
        long deepest = QueueLimits.read().depth().orElseThrow();
        long asked = deepest + 1;
        Throwable thrown = catchThrowable(() -> MessageQueue.create(name, (int) asked, 16).close());
        assumeTrue(thrown != null, "this user has CAP_SYS_RESOURCE: any depth is allowed");

        IpcException failure = (IpcException) thrown;
        assertThat(failure.error()).isEqualTo(Errno.EINVAL);
        assertThat(failure).hasMessage(("mq_open %s: EINVAL: a depth of %d is more than this machine allows without CAP_SYS_RESOURCE "
                + "(%d, in /proc/sys/fs/mqueue/msg_max); ask for at most %d, or raise the limit with: sudo sysctl fs.mqueue.msg_max=%d")
                .formatted(name, asked, deepest, deepest, asked));
        assertThatThrownBy(() -> MessageQueue.open(name)).hasMessageContaining("ENOENT");
    }

    @Test
    void aQueueBeyondTheBytesOfThisUserIsToldFromTooManyDescriptors() {
        QueueLimits limits = QueueLimits.read();
        int depth = (int) limits.depth().orElseThrow();
        int size = (int) limits.messageSize().orElseThrow();
        assumeTrue(limits.bytes().isPresent(), "RLIMIT_MSGQUEUE is unlimited");
        long fit = limits.bytes().getAsLong() / ((long) depth * (size + 96));
        assumeTrue(fit < 100, "RLIMIT_MSGQUEUE is too high to be reached");
        try {
            IpcException failure = catchThrowableOfType(IpcException.class, () -> {
                for (int i = 0; i <= fit; i++) {
                    MessageQueue.create(name + "-" + i, depth, size).close();
                }
            });
            assertThat(failure.error()).isEqualTo(Errno.EMFILE);
            assertThat(failure).hasMessageContaining("bytes of queue are more than this user has left of %d (RLIMIT_MSGQUEUE)"
                    .formatted(limits.bytes().getAsLong()));
        } finally {
            for (int i = 0; i <= fit; i++) {
                try {
                    MessageQueue.unlink(name + "-" + i);
                } catch (IpcException neverMade) {
                    assertThat(neverMade.error()).isEqualTo(Errno.ENOENT);
                }
            }
        }
    }

    @Test
    void badNamesAreExplained() {
        assertThatThrownBy(() -> MessageQueue.create("q", 1, 8)).hasMessage("mq_open q: EINVAL: the name of a queue begins with a slash; use /q");
        assertThatThrownBy(() -> MessageQueue.create("/a/b", 1, 8)).hasMessageContaining("EACCES: a name has a slash at its beginning and nowhere else; use /a-b");
        assertThatThrownBy(() -> MessageQueue.create("/", 1, 8)).hasMessageContaining("ENOENT: the name is empty");
        assertThatThrownBy(() -> MessageQueue.open("/" + "x".repeat(256))).hasMessageContaining("may have 255");
        assertThatThrownBy(() -> MessageQueue.create(name, 0, 8)).hasMessageContaining("ask for at least 1 of each");
    }

    @Test
    void createIsExclusiveAndUnlinkLeavesWhoHasItOpen() {
        try (MessageQueue queue = MessageQueue.create(name, 2, 8)) {
            assertThatThrownBy(() -> MessageQueue.create(name, 2, 8)).hasMessageStartingWith("mq_open " + name + ": EEXIST: the name is taken; attach");
            try (MessageQueue other = MessageQueue.open(name)) {
                MessageQueue.unlink(name);
                other.send(text("still"), 0);
                assertThat(queue.receive().bytes()).isEqualTo(text("still"));
            }
        }
    }

    @Test
    void aQueueThatMustNotBlockSaysSo() {
        try (MessageQueue queue = MessageQueue.create(name, 1, 8)) {
            assertThat(queue.isNonBlocking()).isFalse();
            assertThat(queue.setNonBlocking(true)).isFalse();
            assertThat(queue.isNonBlocking()).isTrue();
            assertThat(catchThrowableOfType(IpcException.class, queue::receive).error()).isEqualTo(Errno.EAGAIN);
            assertThat(queue.tryReceive()).isEmpty();
            queue.send(text("x"), 0);
            assertThat(catchThrowableOfType(IpcException.class, () -> queue.send(text("y"), 0)).error()).isEqualTo(Errno.EAGAIN);
            assertThat(queue.trySend(text("y"), 0)).isFalse();
            assertThat(catchThrowableOfType(IpcException.class, () -> queue.timedSend(text("y"), 0, Duration.ofDays(1))).error()).isEqualTo(Errno.EAGAIN);
            try (MessageQueue other = MessageQueue.open(name)) {
                assertThat(other.isNonBlocking()).isFalse();
            }
            assertThat(queue.setNonBlocking(false)).isTrue();
        }
    }

    @Test
    void messagesOfEveryLengthArriveWhole() {
        int longest = (int) QueueLimits.read().messageSize().orElseThrow();
        try (MessageQueue small = MessageQueue.create(name, 1, 3)) {
            small.send(text("abc"), 1);
            MessageQueue.unlink(name);
            try (MessageQueue large = MessageQueue.create(name, 1, longest)) {
                byte[] message = new byte[longest];
                message[longest - 1] = 9;
                large.send(message, 32767);
                assertThat(large.receive()).isEqualTo(new Message(message, 32767));
            }
            assertThat(small.receive()).isEqualTo(new Message(text("abc"), 1));
        }
    }

    @Test
    void closingUnderAReceiverLeavesItReceiving() throws Exception {
        MessageQueue queue = MessageQueue.create(name, 2, 8);
        OnThread<Message> receiver = OnThread.start(queue::receive);
        Eventually.equal(1, () -> QueueWaiters.of(name).size());
        queue.close();
        queue.close();

        assertThatThrownBy(queue::bytes).isInstanceOf(IllegalStateException.class).hasMessage("queue " + name + " is closed");
        try (MessageQueue again = MessageQueue.open(name)) {
            again.send(text("x"), 0);
            assertThat(receiver.result().bytes()).isEqualTo(text("x"));
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
