package interleave.ipc;

import interleave.ipc.linux.Layout;
import interleave.ipc.linux.Libc;
import interleave.ipc.linux.NotificationThread;

/** What a queue was asked to do at the next message, see mq_notify(3). The kernel knows one such request for each queue, and forgets it with the message. */
final class QueueNotification {
    private static final long NOTHING = 0;

    private final String name;
    private long expected = NOTHING;

    QueueNotification(String name) {
        this.name = name;
    }

    synchronized void bySignal(int queue, Signal signal) {
        request(queue, Layout.signalEvent(signal.number()));
        forget();
    }

    synchronized void byThread(int queue, Runnable action) {
        long number = NotificationThread.expect(action);
        try {
            request(queue, Layout.threadEvent(number));
        } catch (IpcException taken) {
            NotificationThread.forget(number);
            throw taken;
        }
        forget();
        expected = number;
    }

    synchronized void cancel(int queue) {
        request(queue, null);
        forget();
    }

    synchronized void forget() {
        NotificationThread.forget(expected);
        expected = NOTHING;
    }

    private void request(int queue, byte[] event) {
        if (Libc.mq_notify(queue, event) != 0) {
            throw QueueDiagnosis.ofNotification(name, Libc.errno());
        }
    }
}
