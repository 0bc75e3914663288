package interleave.actor;

import interleave.demo.FifoSpec;
import interleave.demo.FileSpec;
import interleave.demo.LockFileSpec;
import interleave.demo.MemorySpec;
import interleave.demo.ObjectSpec;
import interleave.demo.PagesSpec;
import interleave.demo.PipeSpec;
import interleave.demo.PlainFileSpec;
import interleave.demo.PromisedSpec;
import interleave.demo.QueueSpec;
import interleave.demo.SegmentSpec;
import interleave.demo.SemaphoreSpec;
import interleave.demo.SourcesSpec;
import interleave.demo.SysVQueueSpec;
import interleave.demo.SysVSemaphoreSpec;
import interleave.ipc.Errno;
import interleave.ipc.Fifo;
import interleave.ipc.FileLock;
import interleave.ipc.IpcException;
import interleave.ipc.IpcKey;
import interleave.ipc.MappedFile;
import interleave.ipc.Memory;
import interleave.ipc.MessageQueue;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.Pipe;
import interleave.ipc.PlainFile;
import interleave.ipc.SemaphoreSet;
import interleave.ipc.SharedMemory;
import interleave.ipc.SysVMessageQueue;
import interleave.ipc.SysVSharedMemory;
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
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** The objects of a demo, made for a test as a session makes them, and removed with it. */
final class DemoObjects implements AutoCloseable {
    private final Path directory;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, LongSupplier> values = new LinkedHashMap<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final Deque<Runnable> handOver = new ArrayDeque<>();

    DemoObjects(List<ObjectSpec> specs, Path directory) {
        this.directory = directory;
        specs.forEach(spec -> names.put(spec.name(), make(spec)));
    }

    /** System-wide names by those of the demo, in its order; empty for what lies in the processes themselves. */
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
                String name = named(SharedMemory::unlink);
                yield holds(memory, SharedMemory.create(name, memory.bytes()), name);
            }
            case FileSpec file -> {
                Path path = path(file);
                yield holds(file, MappedFile.create(path, file.bytes()), path.toString());
            }
            case PagesSpec pages when pages.backing() == PagesSpec.Backing.FILE -> {
                Path path = path(pages);
                yield holds(pages, MappedFile.create(path, pages.bytes()), path.toString());
            }
            case PlainFileSpec file -> plainFile(file).toString();
            case SemaphoreSpec semaphore -> {
                String name = named(NamedSemaphore::unlink);
                NamedSemaphore made = NamedSemaphore.create(name, semaphore.value());
                undo.push(made::close);
                values.put(spec.name(), made::value);
                yield name;
            }
            case QueueSpec queue -> {
                String name = named(MessageQueue::unlink);
                MessageQueue made = MessageQueue.create(name, queue.depth(), queue.messageSize());
                undo.push(made::close);
                values.put(spec.name(), made::bytes);
                yield name;
            }
            case SysVSemaphoreSpec set -> {
                IpcKey key = keyed(SemaphoreSet::remove);
                SemaphoreSet made = SemaphoreSet.create(key, set.value());
                values.put(spec.name(), () -> made.value(0));
                yield key.toString();
            }
            case SegmentSpec segment -> {
                IpcKey key = keyed(SysVSharedMemory::remove);
                SysVSharedMemory made = SysVSharedMemory.create(key, segment.bytes());
                made.setMode(segment.mode());
                values.put(spec.name(), () -> firstOf(made));
                yield key.toString();
            }
            case SysVQueueSpec _ -> {
                IpcKey key = keyed(SysVMessageQueue::remove);
                SysVMessageQueue made = SysVMessageQueue.create(key);
                values.put(spec.name(), () -> made.status().messages());
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
            case PipeSpec _ -> {
                Pipe pipe = Pipe.create();
                undo.push(pipe::close);
                handOver.push(pipe::close);
                yield Pipe.pathOf(pipe.reader()).toString();
            }
            case PagesSpec pages -> pages.backing() == PagesSpec.Backing.SHARED_MEMORY ? named(SharedMemory::unlink) : "";
            case PromisedSpec promised -> promise(promised.object());
            case SourcesSpec _ -> "";
        };
    }

    /** For whoever plays to make. */
    private String promise(ObjectSpec promised) {
        return switch (promised) {
            case MemorySpec _ -> named(SharedMemory::unlink);
            case SemaphoreSpec _ -> named(NamedSemaphore::unlink);
            case QueueSpec _ -> named(MessageQueue::unlink);
            case SegmentSpec _ -> keyed(SysVSharedMemory::remove).toString();
            case SysVSemaphoreSpec _ -> keyed(SemaphoreSet::remove).toString();
            case SysVQueueSpec _ -> keyed(SysVMessageQueue::remove).toString();
            case ObjectSpec other -> throw new IllegalArgumentException("no demo promises a " + other.kind());
        };
    }

    private String named(Consumer<String> unlink) {
        String name = TestNames.name();
        undo.push(() -> ifItIsThere(() -> unlink.accept(name)));
        return name;
    }

    private IpcKey keyed(Consumer<IpcKey> remove) {
        IpcKey key = IpcKey.of(TestNames.key());
        undo.push(() -> ifItIsThere(() -> remove.accept(key)));
        return key;
    }

    /** Whoever plays may have removed it. */
    private static void ifItIsThere(Runnable remove) {
        try {
            remove.run();
        } catch (IpcException gone) {
            if (gone.error() != Errno.ENOENT) {
                throw gone;
            }
        }
    }

    /** Attached for a moment only: how often it is attached is what its demo is about. */
    private static long firstOf(SysVSharedMemory segment) {
        try (var memory = segment.attach()) {
            return memory.longAt(0).load();
        }
    }

    private Path plainFile(PlainFileSpec file) {
        Path path = file.isThere() ? Path.of(file.path()) : path(file);
        if (!file.isThere()) {
            PlainFile.create(path);
        }
        values.put(file.name(), path.toFile()::length);
        return path;
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

    /** Closes its own ends of a pipe: from now on only those who play have it. */
    void handOver() {
        handOver.forEach(Runnable::run);
    }

    @Override
    public void close() {
        undo.forEach(Runnable::run);
    }
}
