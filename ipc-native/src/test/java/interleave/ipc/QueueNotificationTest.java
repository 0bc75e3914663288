package interleave.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueueNotificationTest {
    private final String name = TestNames.name();
    private MessageQueue queue;

    @BeforeEach
    void aQueue() {
        queue = MessageQueue.create(name, 4, 8);
    }

    @AfterEach
    void leaveNothing() {
        queue.close();
        MessageQueue.unlink(name);
    }

    @Test
    void aThreadRunsOnceAtTheNextMessage() throws Exception {
        CompletableFuture<Thread> ran = new CompletableFuture<>();
        queue.notifyByThread(() -> ran.complete(Thread.currentThread()));
        assertThat(ran).isNotDone();
        queue.send(new byte[1], 0);

        Thread thread = ran.get(10, TimeUnit.SECONDS);
        assertThat(thread.getName()).isEqualTo("notification");
        assertThat(thread.isDaemon()).isTrue();
    }

    @Test
    void aProcessIsRegisteredUntilItIsNotified() {
        AtomicInteger runs = new AtomicInteger();
        queue.notifyByThread(runs::incrementAndGet);
        assertThatThrownBy(() -> queue.notifyByThread(runs::incrementAndGet)).hasMessage(("mq_notify %s: EBUSY: a process is registered for the "
                + "notification of this queue already, and there is one only; see NOTIFY_PID in /dev/mqueue%s, and have it cancelled").formatted(name, name));
        queue.send(new byte[1], 0);
        Eventually.equal(1, runs::get);
        queue.receive();
        queue.notifyByThread(runs::incrementAndGet);
        queue.send(new byte[1], 0);
        Eventually.equal(2, runs::get);
    }

    @Test
    void whatWasCancelledIsNotRun() throws Exception {
        CompletableFuture<String> ran = new CompletableFuture<>();
        queue.cancelNotification();
        queue.notifyByThread(() -> ran.complete("cancelled"));
        queue.cancelNotification();
        queue.notifyByThread(() -> ran.complete("the second"));
        queue.send(new byte[1], 0);

        assertThat(ran.get(10, TimeUnit.SECONDS)).isEqualTo("the second");
    }

    @Test
    void aSignalIsSentOnce() {
        try (Signals caught = Signals.caught("URG")) {
            queue.notifyBySignal(Signal.URGENT);
            queue.send(new byte[1], 0);
            queue.send(new byte[1], 0);
            Eventually.equal(1, caught::count);
        }
    }

    @Test
    void closingTheQueueFreesIt() {
        queue.notifyByThread(() -> {});
        try (MessageQueue other = MessageQueue.open(name)) {
            queue.close();
            other.notifyBySignal(Signal.URGENT);
            other.cancelNotification();
        }
    }
}
