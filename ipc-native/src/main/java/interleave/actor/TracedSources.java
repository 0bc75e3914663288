package interleave.actor;

import interleave.demo.Sources;
import interleave.demo.SourcesSpec;
import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.Poller;
import interleave.ipc.ReadEnd;
import interleave.ipc.Signal;
import interleave.ipc.SignalDescriptor;
import interleave.ipc.UdpSocket;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Opens real descriptors and hands out traced ones; an operation on one is recorded as one on its part of the object. */
final class TracedSources implements Sources {
    private final SourcesSpec spec;
    private final int object;
    private final Probe probe;

    TracedSources(SourcesSpec spec, int object, Probe probe) {
        this.spec = spec;
        this.object = object;
        this.probe = probe;
    }

    @Override
    public Poller openPoller() {
        return new TracedPoller(Poller.open(), object, probe);
    }

    @Override
    public UdpSocket bind(String source, int port) {
        return new TracedSocket(UdpSocket.bind(port), this, partOf(source));
    }

    @Override
    public SignalDescriptor openSignals(String source, Signal... signals) {
        return new TracedSignals(SignalDescriptor.open(signals), this, partOf(source));
    }

    @Override
    public ReadEnd standardInput(String source) {
        return new TracedReadEnd(ReadEnd.standardInput(), this, partOf(source));
    }

    @Override
    public void kill(String source, long process, Signal signal) {
        traced(Operation.KILL, partOf(source), () -> {
            signal.send(process);
            return (long) signal.number();
        });
    }

    @Override
    public void type(String source, long process, String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        String file = "/proc/" + process + "/fd/0";
        traced(Operation.WRITE, partOf(source), () -> {
            try (OutputStream input = new FileOutputStream(file)) {
                input.write(bytes);
                return (long) bytes.length;
            } catch (IOException e) {
                throw new IpcException("open", file, Errno.ENOENT, "nobody reads there: " + e.getMessage(), "look whether the process lives");
            }
        });
    }

    /** Gates, makes and records a call on a part. @param call returns the value that is recorded */
    long traced(Operation operation, int part, Supplier<Long> call) {
        int line = probe.pass(operation, object);
        long began = probe.begin(operation, object, line);
        long value = probe.recordFailure(operation, object, line, began, call);
        probe.ended(operation, object, Outcome.DONE, line | part << Short.SIZE, began, value);
        return value;
    }

    private int partOf(String source) {
        int part = spec.sources().indexOf(source);
        if (part < 0) {
            throw new IllegalArgumentException("the demo declares no source " + source + " of " + spec.name());
        }
        return part;
    }
}
