package interleave.demo;

import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.MessageQueue;
import interleave.ipc.Pollable;
import interleave.ipc.Poller;
import interleave.ipc.Poller.Readiness;
import interleave.ipc.ReadEnd;
import interleave.ipc.SharedMemory;
import interleave.ipc.Signal;
import interleave.ipc.SignalDescriptor;
import interleave.ipc.UdpSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A server with one loop and one wait for a queue, a socket, its standard input and a signal. It creates the queue when it starts and removes it when it is told to end. */
public final class EventLoopServer implements Demo {
    private static final String MEMORY = "address";
    private static final String QUEUE = "queue";
    private static final String LOOP = "loop";
    private static final String SERVER = "server";
    private static final String CLIENT = "client";

    private static final String ROUNDS = "rounds";
    private static final String THROUGH = "through";
    private static final String END = "end";
    private static final String PAUSE = "pause-ms";

    private static final String SERVED = "served";
    private static final String REFUSED = "refused";

    private static final String SOCKET = "socket";
    private static final String INPUT = "standard-input";
    private static final String SIGNAL = "signal";
    private static final List<String> SOURCES = List.of(QUEUE, SOCKET, INPUT, SIGNAL);

    private static final int DEPTH = 5;
    /** {@code char text[8]} */
    private static final int BYTES = 8;
    private static final int PID_AT = 0;
    private static final int PORT_AT = 8;

    @Override
    public String id() {
        return "event-loop-server";
    }

    @Override
    public Topic topic() {
        return Topic.MESSAGE_QUEUES;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Whole(ROUNDS, 2, 0, 100),
                new Parameter.Choice(THROUGH, "all", List.of("all", QUEUE, SOCKET, INPUT)),
                new Parameter.Choice(END, "terminate", List.of("terminate", "kill", "none")),
                new Parameter.Whole(PAUSE, 700, 0, 3_600_000));
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(CLIENT, Role.Side.LEFT, 1, 0, 4, _ -> EventLoopServer::call),
                new Role(SERVER, Role.Side.RIGHT, 1, 1, 1, _ -> EventLoopServer::serve));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(
                new SourcesSpec(LOOP, SOURCES),
                ObjectSpec.memory(MEMORY, Field.u64("pid", PID_AT), Field.u64("port", PORT_AT)),
                new PromisedSpec(new QueueSpec(QUEUE, DEPTH, BYTES, Content.TEXT)));
    }

    @Override
    public List<String> tells() {
        return List.of(SERVED, REFUSED);
    }

    @Override
    public List<Signal> signals() {
        return List.of(Signal.TERMINATE);
    }

    @Override
    public boolean readsInput() {
        return true;
    }

    @Override
    public Map<String, String> small() {
        return Map.of(ROUNDS, "1", PAUSE, "0");
    }

    @Override
    public boolean ends(Settings settings) {
        return !settings.word(END).equals("none");
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("fromSignal") == 1 && result.number("queueThere") == 0 && result.number("refused") == 1);
    }

    /** Who tells of a source tells its place in the list, from 1. */
    @Override
    public Result result(Settings settings, Facts facts) {
        List<Long> served = facts.allTold(SERVER, SERVED);
        long refused = facts.told(CLIENT, REFUSED);
        boolean isThere = facts.value(QUEUE) >= 0;
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("fromQueue", count(served, QUEUE));
        numbers.put("fromSocket", count(served, SOCKET));
        numbers.put("fromInput", count(served, INPUT));
        numbers.put("fromSignal", count(served, SIGNAL));
        numbers.put(REFUSED, refused);
        numbers.put("queueThere", isThere ? 1 : 0);
        boolean left = isThere && settings.word(END).equals("kill");
        return new Result(numbers, Map.of(SERVED, served), "queueThere", left ? Result.Verdict.BROKEN : Result.Verdict.KEPT);
    }

    private static long count(List<Long> served, String source) {
        return served.stream().filter(each -> each == 1 + SOURCES.indexOf(source)).count();
    }

    private static void serve(Ipc ipc, Settings settings) {
        var sources = ipc.sources("loop");
        try (var address = ipc.openSharedMemory("address");
                var queue = ipc.createQueue("queue");
                var socket = sources.bind("socket", 0);
                var input = sources.standardInput("standard-input");
                var signals = sources.openSignals("signal", Signal.TERMINATE);
                var poller = sources.openPoller()) {
            for (var source : List.<Pollable>of(queue, socket, input, signals)) {
                poller.add(source, Readiness.READABLE);
            }
            address.longAt(PORT_AT).store(socket.port());
            address.longAt(PID_AT).store(ProcessHandle.current().pid());

            boolean running = true;
            while (running && poller.await() instanceof Poller.Ready ready) {
                for (var event : ready.events()) {
                    running &= isServed(ipc, event);
                }
            }

            ipc.unlink("queue");
            address.longAt(PID_AT).store(0);
        }
    }

    /** Takes what is there. Returns false for the signal to end. */
    private static boolean isServed(Ipc ipc, Poller.Event event) {
        byte[] bytes = new byte[64];
        switch (event.source()) {
            case MessageQueue queue -> queue.tryReceive().ifPresent(message -> served(ipc, QUEUE, text(message.bytes())));
            case UdpSocket socket -> socket.tryReceive().ifPresent(datagram -> served(ipc, SOCKET, text(datagram)));
            case ReadEnd input -> input.tryRead(bytes).ifPresent(count -> served(ipc, INPUT, text(Arrays.copyOf(bytes, count))));
            case SignalDescriptor signals -> {
                signals.tryReceive().ifPresent(_ -> served(ipc, SIGNAL, "SIGTERM"));
                return false;
            }
            default -> throw new IllegalStateException("nobody has added " + event.source());
        }
        return true;
    }

    private static void served(Ipc ipc, String source, String text) {
        System.out.println(source + ": " + text);
        ipc.tell(SERVED, 1 + SOURCES.indexOf(source));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace('\0', ' ').strip();
    }

    private static void call(Ipc ipc, Settings settings) throws InterruptedException {
        var sources = ipc.sources("loop");
        try (var address = ipc.openSharedMemory("address");
                var socket = sources.bind("socket", 0)) {
            long server = awaitServer(address);
            int port = (int) address.longAt(PORT_AT).load();
            for (int i = 1; i <= settings.whole(ROUNDS); i++) {
                String text = ipc.number() + "." + i;
                if (isThrough(QUEUE, settings) && !isSent(ipc, text)) {
                    return;
                }
                if (isThrough(SOCKET, settings)) {
                    Thread.sleep(settings.whole(PAUSE));
                    socket.send(text.getBytes(StandardCharsets.UTF_8), port);
                }
                if (isThrough(INPUT, settings)) {
                    Thread.sleep(settings.whole(PAUSE));
                    sources.type("standard-input", server, text);
                }
                Thread.sleep(settings.whole(PAUSE));
            }
            if (ipc.number() == 1 && !settings.word(END).equals("none")) {
                sources.kill("signal", server, settings.word(END).equals("kill") ? Signal.KILL : Signal.TERMINATE);
                awaitEnd(server);
                isSent(ipc, "late");
            }
        }
    }

    private static boolean isThrough(String source, Settings settings) {
        return settings.word(THROUGH).equals("all") || settings.word(THROUGH).equals(source);
    }

    private static long awaitServer(SharedMemory address) throws InterruptedException {
        long server;
        while ((server = address.longAt(PID_AT).load()) == 0) {
            Thread.sleep(50);
        }
        return server;
    }

    private static void awaitEnd(long server) throws InterruptedException {
        while (ProcessHandle.of(server).isPresent()) {
            Thread.sleep(20);
        }
    }

    /** Whether the queue was there to be sent to. */
    private static boolean isSent(Ipc ipc, String text) {
        try (var queue = ipc.openQueue("queue")) {
            queue.send(Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), BYTES), 0);
            return true;
        } catch (IpcException e) {
            if (e.error() != Errno.ENOENT) {
                throw e;
            }
            System.out.println("mq_open: ENOENT");
            ipc.tell(REFUSED, 1);
            return false;
        }
    }
}
