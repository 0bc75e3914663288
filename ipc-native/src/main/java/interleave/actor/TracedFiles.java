package interleave.actor;

import interleave.demo.MemorySpec;
import interleave.demo.ObjectFiles;
import interleave.demo.ObjectSpec;
import interleave.demo.QueueSpec;
import interleave.demo.SemaphoreSpec;
import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.MessageQueue;
import interleave.ipc.inspect.QueueFile;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the real files; each read is gated and recorded with the number of bytes. */
final class TracedFiles implements ObjectFiles {
    private final List<ObjectSpec> objects;
    private final ActorArguments arguments;
    private final Probe probe;

    TracedFiles(List<ObjectSpec> objects, ActorArguments arguments, Probe probe) {
        this.objects = objects;
        this.arguments = arguments;
        this.probe = probe;
    }

    /** What is done with a file. */
    private interface Use<T> {
        T of(Path file) throws IOException;
    }

    @Override
    public byte[] read(String object) {
        int index = indexOf(object);
        int line = probe.pass(Operation.READ, index);
        long began = probe.begin(Operation.READ, index, line);
        byte[] bytes = probe.recordFailure(Operation.READ, index, line, began, () -> with(object, Files::readAllBytes));
        probe.ended(Operation.READ, index, Outcome.DONE, line, began, bytes.length);
        return bytes;
    }

    @Override
    public long size(String object) {
        return with(object, Files::size);
    }

    private <T> T with(String object, Use<T> use) {
        String name = arguments.objects().get(object);
        return switch (objects.get(indexOf(object))) {
            case MemorySpec _ -> use(Path.of("/dev/shm", name), use);
            case SemaphoreSpec _ -> use(Path.of("/dev/shm", "sem." + name.substring(1)), use);
            case QueueSpec _ -> withQueue(name, use);
            case ObjectSpec other -> throw new IllegalArgumentException(other.kind() + " is no file");
        };
    }

    /** Held open meanwhile, so that there is a descriptor to read where no file system shows it. */
    private static <T> T withQueue(String name, Use<T> use) {
        try (MessageQueue queue = MessageQueue.open(name)) {
            Path own = Path.of("/proc/self/fd", Integer.toString(queue.descriptor()));
            return use(QueueFile.of(name).orElse(own), use);
        }
    }

    private static <T> T use(Path file, Use<T> use) {
        try {
            return use.of(file);
        } catch (IOException e) {
            throw new IpcException("open", file.toString(), Errno.UNKNOWN, e.toString(), "look at it with: ls -l " + file);
        }
    }

    private int indexOf(String object) {
        for (int i = 0; i < objects.size(); i++) {
            if (objects.get(i).name().equals(object)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the demo declares no object " + object);
    }
}
