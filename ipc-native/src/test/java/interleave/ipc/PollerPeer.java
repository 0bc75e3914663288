package interleave.ipc;

import interleave.ipc.Poller.Readiness;
import java.time.Duration;

/** Another JVM that waits for one thing and prints what came. */
final class PollerPeer {
    private PollerPeer() {}

    public static void main(String[] arguments) {
        try (Poller poller = Poller.open()) {
            switch (arguments[0]) {
                case "standard-input" -> standardInput(poller);
                case "signal" -> signal(poller);
                default -> {
                    System.out.println("ready");
                    long start = System.nanoTime();
                    Poller.Result result = poller.await(Duration.ofMillis(700));
                    System.out.println(result.getClass().getSimpleName() + " " + (System.nanoTime() - start) / 1_000_000);
                }
            }
        }
    }

    private static void standardInput(Poller poller) {
        ReadEnd input = ReadEnd.standardInput();
        poller.add(input, Readiness.READABLE);
        byte[] buffer = new byte[4];
        int count;
        do {
            Poller.Ready ready = (Poller.Ready) poller.await();
            count = input.tryRead(buffer).orElse(-1);
            System.out.println(count + " " + ready.events().getFirst().readiness().contains(Readiness.READABLE));
        } while (count > 0);
    }

    private static void signal(Poller poller) {
        try (SignalDescriptor signals = SignalDescriptor.open(Signal.USER_1)) {
            poller.add(signals, Readiness.READABLE);
            System.out.println("ready");
            poller.await();
            SignalDescriptor.Received received = signals.receive();
            System.out.println(received.signal() + " from " + received.sender());
        }
    }
}
