package interleave.demo;

import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.MessageQueue;
import interleave.ipc.Poller;
import interleave.ipc.Poller.Readiness;
import interleave.ipc.Signal;
import interleave.trace.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two ways of being told that a message is there: a signal, once and for one process only, or a descriptor that can be read, for everybody and as long as it is so. */
public final class NotifyVsPoll implements Demo {
    private static final String QUEUE = "queue";
    private static final String WAKINGS = "wakings";
    private static final String SENDER = "sender";
    private static final String NOTIFIED = "notified";
    private static final String POLLER = "poller";

    private static final String DEPTH = "depth";
    private static final String PAUSE = "send-ms";
    private static final String LOOK = "look-ms";

    private static final String REFUSED = "refused";
    private static final String READINESS = "readiness";

    @Override
    public String id() {
        return "notify-vs-poll";
    }

    @Override
    public Topic topic() {
        return Topic.MESSAGE_QUEUES;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter.Whole(DEPTH, 3, 2, 10), new Parameter.Whole(PAUSE, 1000, 0, 3_600_000), new Parameter.Whole(LOOK, 50, 0, 10_000));
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(SENDER, Role.Side.LEFT, 1, 0, 1, _ -> NotifyVsPoll::send),
                new Role(NOTIFIED, Role.Side.RIGHT, 2, 0, 4, _ -> NotifyVsPoll::beNotified),
                new Role(POLLER, Role.Side.RIGHT, 1, 0, 4, _ -> NotifyVsPoll::poll));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(
                new QueueSpec(QUEUE, (int) settings.whole(DEPTH), Reading.BYTES),
                new SourcesSpec(WAKINGS, List.of("descriptor", "signal")));
    }

    @Override
    public List<String> tells() {
        return List.of(REFUSED, READINESS);
    }

    @Override
    public List<Signal> signals() {
        return List.of(Signal.USER_1);
    }

    @Override
    public Map<String, String> small() {
        return Map.of(DEPTH, "2", PAUSE, "0", LOOK, "0");
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("refused") == 1 && result.number("signals") == 1 && result.number("received") > 0);
    }

    /** Whoever asks is to be told: who is refused is not. The readiness is that of poll(2): 1 is IN, 4 is OUT. */
    @Override
    public Result result(Settings settings, Facts facts) {
        long refused = facts.told(NOTIFIED, REFUSED);
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("registered", facts.completed(NOTIFIED, Operation.NOTIFY));
        numbers.put("refused", refused);
        numbers.put("signals", facts.completed(NOTIFIED, Operation.SIGNAL_WAIT));
        numbers.put("received", facts.completed(POLLER, Operation.TRY_RECEIVE));
        return new Result(numbers, Map.of(READINESS, facts.allTold(POLLER, READINESS)), REFUSED, refused == 0 ? Result.Verdict.KEPT : Result.Verdict.BROKEN);
    }

    private static void send(Ipc ipc, Settings settings) throws InterruptedException {
        try (var queue = ipc.openQueue("queue")) {
            for (int i = 0; i < settings.whole(DEPTH); i++) {
                Thread.sleep(settings.whole(PAUSE));
                queue.send(new Reading(System.nanoTime(), i, ipc.number()).toBytes(), 0);
            }
        }
    }

    private static void beNotified(Ipc ipc, Settings settings) {
        try (var queue = ipc.openQueue("queue");
                var signals = ipc.sources("wakings").openSignals("signal", Signal.USER_1)) {
            if (!isRegistered(queue)) {
                ipc.tell(REFUSED, 1);
                return;
            }
            // A message that came before is never told of.
            if (queue.attributes().messages() == 0) {
                signals.receive();
                System.out.println("SIGUSR1, once");
            }
        }
    }

    private static boolean isRegistered(MessageQueue queue) {
        try {
            queue.notifyBySignal(Signal.USER_1);
            return true;
        } catch (IpcException e) {
            if (e.error() != Errno.EBUSY) {
                throw e;
            }
            System.out.println("mq_notify: EBUSY");
            return false;
        }
    }

    private static void poll(Ipc ipc, Settings settings) throws InterruptedException {
        try (var queue = ipc.openQueue("queue");
                var poller = ipc.sources("wakings").openPoller()) {
            poller.add(queue, Readiness.READABLE, Readiness.WRITABLE);
            long before = look(ipc, poller, 0);
            poller.remove(queue);
            poller.add(queue, Readiness.READABLE);
            poller.await();
            poller.remove(queue);
            poller.add(queue, Readiness.READABLE, Readiness.WRITABLE);
            while ((before = look(ipc, poller, before)) != Readiness.READABLE.bit()) {
                Thread.sleep(settings.whole(LOOK));
            }
            while (queue.tryReceive().isPresent()) {
                Thread.sleep(settings.whole(LOOK));
            }
            look(ipc, poller, before);
        }
    }

    /** Tells what is ready where that has changed. */
    private static long look(Ipc ipc, Poller poller, long before) {
        if (!(poller.await() instanceof Poller.Ready ready)) {
            return before;
        }
        var readiness = ready.events().getFirst().readiness();
        long bits = readiness.stream().mapToLong(Readiness::bit).sum();
        if (bits != before) {
            System.out.println(readiness);
            ipc.tell(READINESS, bits);
        }
        return bits;
    }
}
