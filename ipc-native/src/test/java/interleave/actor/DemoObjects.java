package interleave.actor;

import interleave.demo.FifoSpec;
import interleave.demo.FileSpec;
import interleave.demo.LockFileSpec;
import interleave.demo.MemorySpec;
import interleave.demo.ObjectSpec;
import interleave.demo.QueueSpec;
import interleave.demo.SemaphoreSpec;
import interleave.demo.SysVSemaphoreSpec;
import interleave.ipc.Fifo;
import interleave.ipc.FileLock;
import interleave.ipc.IpcKey;
import interleave.ipc.MappedFile;
import interleave.ipc.Memory;
import interleave.ipc.MessageQueue;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.SemaphoreSet;
import interleave.ipc.SharedMemory;
import interleave.ipc.TestNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** The objects of a demo, made for a test as a session makes them, and removed with it. */
final class DemoObjects implements AutoCloseable {
    private final Path directory;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, LongSupplier> values = new LinkedHashMap<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();

    DemoObjects(List<ObjectSpec> specs, Path directory) {
        this.directory = directory;
        specs.forEach(spec -> names.put(spec.name(), make(spec)));
    }

    /** System-wide names by those of the demo, in its order. */
    Map<String, String> names() {
        return names;
    }

    /** What it holds: the first number in memory, the value of a semaphore, the bytes in a queue. */
    long value(String object) {
        return values.get(object).getAsLong();
    }

    private String make(ObjectSpec spec) {
        return switch (spec) {
            case MemorySpec memory -> {
                String name = TestNames.name();
                undo.push(() -> SharedMemory.unlink(name));
                yield holds(memory, SharedMemory.create(name, memory.bytes()), name);
            }
            case FileSpec file -> {
                Path path = path(file);
                yield holds(file, MappedFile.create(path, file.bytes()), path.toString());
            }
            case SemaphoreSpec semaphore -> {
                String name = TestNames.name();
                NamedSemaphore made = NamedSemaphore.create(name, semaphore.value());
                undo.push(() -> NamedSemaphore.unlink(name));
                undo.push(made::close);
                values.put(spec.name(), made::value);
                yield name;
            }
            case QueueSpec queue -> {
                String name = TestNames.name();
                MessageQueue made = MessageQueue.create(name, queue.depth(), queue.messageSize());
                undo.push(() -> MessageQueue.unlink(name));
                undo.push(made::close);
                values.put(spec.name(), made::bytes);
                yield name;
            }
            case SysVSemaphoreSpec set -> {
                IpcKey key = IpcKey.of(TestNames.key());
                SemaphoreSet made = SemaphoreSet.create(key, set.value());
                undo.push(() -> SemaphoreSet.remove(key));
                values.put(spec.name(), () -> made.value(0));
                yield key.toString();
            }
            case FifoSpec _ -> {
                Path path = path(spec);
                Fifo.create(path);
                yield path.toString();
            }
            case LockFileSpec _ -> {
                Path path = path(spec);
                FileLock.create(path);
                yield path.toString();
            }
            default -> throw new IllegalArgumentException("no test needs a " + spec.kind());
        };
    }

    private String holds(ObjectSpec spec, Memory memory, String name) {
        spec.fields().forEach(field -> field.write(memory.bytes(), field.initial()));
        undo.push(memory::close);
        values.put(spec.name(), () -> spec.fields().getFirst().read(memory.bytes()));
        return name;
    }

    private Path path(ObjectSpec spec) {
        Path path = directory.resolve(spec.name());
        undo.push(() -> {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return path;
    }

    @Override
    public void close() {
        undo.forEach(Runnable::run);
    }
}
