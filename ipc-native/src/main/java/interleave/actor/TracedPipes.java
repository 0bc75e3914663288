package interleave.actor;

import interleave.demo.ObjectSpec;
import interleave.demo.PipeSpec;
import interleave.ipc.Fifo;
import interleave.ipc.IpcException;
import interleave.ipc.Pipe;
import interleave.ipc.ReadEnd;
import interleave.ipc.WriteEnd;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pipes and FIFOs, whose ends are handed out traced. What a process would inherit by fork(2) it opens before it comes to the barrier. */
final class TracedPipes {
    private final Map<String, Pipe> inherited = new HashMap<>();
    private final Probe probe;

    private TracedPipes(Probe probe) {
        this.probe = probe;
    }

    /** @throws IpcException ENOENT where nobody has the pipe open any more */
    static TracedPipes inherit(List<ObjectSpec> objects, ActorArguments arguments, Probe probe) {
        TracedPipes pipes = new TracedPipes(probe);
        for (ObjectSpec object : objects) {
            if (object instanceof PipeSpec) {
                Path end = Path.of(arguments.objects().get(object.name()));
                // Neither waits: whoever has started this process has both ends open.
                pipes.inherited.put(object.name(), new Pipe(Fifo.openForReadingAtOnce(end), Fifo.openForWriting(end)));
            }
        }
        return pipes;
    }

    Pipe of(String name, int object) {
        Pipe pipe = inherited.get(name);
        if (pipe == null) {
            throw new IllegalArgumentException("the demo declares no pipe " + name);
        }
        return new Pipe(new TracedPipeReader(pipe.reader(), object, probe), new TracedPipeWriter(pipe.writer(), object, probe));
    }

    ReadEnd openForReading(Path path, int object) {
        return new TracedPipeReader(probe.get(Operation.OPEN, object, () -> Fifo.openForReading(path)), object, probe);
    }

    WriteEnd openForWriting(Path path, int object) {
        return new TracedPipeWriter(probe.get(Operation.OPEN, object, () -> Fifo.openForWriting(path)), object, probe);
    }

    Optional<WriteEnd> tryOpenForWriting(Path path, int object) {
        int line = probe.pass(Operation.TRY_OPEN, object);
        long began = probe.begin(Operation.TRY_OPEN, object, line);
        Optional<WriteEnd> end = probe.recordFailure(Operation.TRY_OPEN, object, line, began, () -> Fifo.tryOpenForWriting(path));
        probe.ended(Operation.TRY_OPEN, object, end.isPresent() ? Outcome.DONE : Outcome.WOULD_BLOCK, line, began, 0);
        return end.map(writer -> new TracedPipeWriter(writer, object, probe));
    }
}
