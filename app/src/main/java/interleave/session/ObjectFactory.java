package interleave.session;

import interleave.demo.Field;
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
import interleave.ipc.Access;
import interleave.ipc.Errno;
import interleave.ipc.Fifo;
import interleave.ipc.FileLock;
import interleave.ipc.IpcException;
import interleave.ipc.IpcKey;
import interleave.ipc.MappedFile;
import interleave.ipc.MessageQueue;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.PlainFile;
import interleave.ipc.SemaphoreSet;
import interleave.ipc.SharedMemory;
import interleave.ipc.SysVMessageQueue;
import interleave.ipc.SysVSharedMemory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Creates the objects of a session, exclusively and mode 0600, each written into the register before; or takes those that are there, where that was asked for: these are
 * not ours to remove.
 */
final class ObjectFactory {
    private final Register register;
    private final Path directory;
    private final Map<String, String> chosenNames;
    private final boolean attach;

    /**
     * @param directory for files
     * @param chosenNames system-wide names by the demo's names, where the lecturer has given one
     * @param attach take objects that are there under a chosen name
     */
    ObjectFactory(Register register, Path directory, Map<String, String> chosenNames, boolean attach) {
        this.register = register;
        this.directory = directory;
        this.chosenNames = new HashMap<>(chosenNames);
        this.attach = attach;
    }

    /** An object, and whether the session has made it. */
    record Made(KernelObject object, boolean ours) {}

    Made make(ObjectSpec spec) {
        return switch (spec) {
            case MemorySpec memory -> make(ObjectKind.SHARED_MEMORY, name(spec), new MemoryMaker(memory));
            case SemaphoreSpec semaphore -> make(ObjectKind.SEMAPHORE, name(spec), new SemaphoreMaker(semaphore.value()));
            case QueueSpec queue -> make(ObjectKind.QUEUE, name(spec), new QueueMaker(queue));
            case SysVSemaphoreSpec set -> makeWithKey(spec, ObjectKind.SEMAPHORE_SET, new SetMaker(set.value()));
            case SegmentSpec segment -> makeWithKey(segment, ObjectKind.SEGMENT, new SegmentMaker(segment));
            case SysVQueueSpec queue -> makeWithKey(queue, ObjectKind.SYSV_QUEUE, new SysVQueueMaker());
            case PromisedSpec promised -> promise(promised);
            case SourcesSpec sources -> new Made(new SourcesObject(sources), true);
            case PipeSpec _ -> new Made(PipeObject.create(), true);
            case FifoSpec _ -> make(ObjectKind.FIFO, file(spec, ".fifo"), new FifoMaker());
            case LockFileSpec _ -> make(ObjectKind.LOCK_FILE, file(spec, ".lock"), new LockFileMaker());
            case FileSpec file -> make(ObjectKind.FILE, file(file, ".file"), new FileMaker(file.bytes(), file.fields()));
            case PlainFileSpec file when file.isThere() -> take(chosenNames.getOrDefault(file.name(), file.path()));
            case PlainFileSpec file -> make(ObjectKind.FILE, file(file, ".file"), new PlainFileMaker());
            case PagesSpec pages -> makePages(pages);
        };
    }

    /** How one kind of object is made or taken. */
    private interface Maker {
        KernelObject create(String name);

        KernelObject open(String name);
    }

    private Made make(ObjectKind kind, String name, Maker maker) {
        if (attach && chosenNames.containsValue(name)) {
            try {
                return new Made(maker.open(name), false);
            } catch (IpcException e) {
                if (e.error() != Errno.ENOENT) {
                    throw e;
                }
                // Not there yet: then it is made, and ours.
            }
        }
        return new Made(create(kind, name, maker), true);
    }

    /** Somebody else's file, which can be read. */
    private static Made take(String path) {
        PlainFile.open(Path.of(path), Access.READ_ONLY).close();
        return new Made(new PlainFileObject(Path.of(path), false), false);
    }

    /** Written into the register, and left to the actors. A name that is taken would only be found out by them. */
    private Made promise(PromisedSpec promised) {
        ObjectKind kind = ObjectKind.of(promised.kind()).orElseThrow();
        String name = kind.hasKey() ? chosenNames.getOrDefault(promised.name(), freeKey(kind)) : name(promised);
        if (kind.identity(name).isPresent()) {
            throw new IpcException("open", name, Errno.EEXIST, "an object of that name exists already", "remove it, or choose another name");
        }
        register.intend(kind, name);
        return new Made(promised.brief() ? new PromisedName(kind, name, () -> register.created(kind, name)) : new PromisedObject(kind, name, promised.object()), true);
    }

    private static String freeKey(ObjectKind kind) {
        while (true) {
            String key = Names.ofKey(drawnKey());
            if (kind.identity(key).isEmpty()) {
                return key;
            }
        }
    }

    private KernelObject create(ObjectKind kind, String name, Maker maker) {
        register.intend(kind, name);
        KernelObject object;
        try {
            object = maker.create(name);
        } catch (RuntimeException e) {
            register.removed(kind, name);
            throw e;
        }
        try {
            register.created(kind, name);
            return object;
        } catch (RuntimeException e) {
            object.close();
            kind.remove(name);
            throw e;
        }
    }

    private Made makeWithKey(ObjectSpec spec, ObjectKind kind, Maker maker) {
        String chosen = chosenNames.get(spec.name());
        if (chosen != null) {
            return make(kind, chosen, maker);
        }
        while (true) {
            try {
                return make(kind, Names.ofKey(drawnKey()), maker);
            } catch (IpcException e) {
                if (e.error() != Errno.EEXIST) {
                    throw e;
                }
            }
        }
    }

    /** 0 is IPC_PRIVATE. */
    private static int drawnKey() {
        return ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    }

    private String name(ObjectSpec spec) {
        return chosenNames.getOrDefault(spec.name(), register.prefix() + spec.name());
    }

    private String file(ObjectSpec spec, String suffix) {
        return chosenNames.getOrDefault(spec.name(), directory.resolve(register.session() + "-" + spec.name() + suffix).toString());
    }

    private Made makePages(PagesSpec pages) {
        return switch (pages.backing()) {
            case FILE -> make(ObjectKind.FILE, file(pages, ".file"), new FileMaker(pages.bytes(), pages.fields()));
            case ANONYMOUS -> new Made(new AnonymousMemoryObject(), false);
            case SHARED_MEMORY -> intend(name(pages));
        };
    }

    /** Not made: that is for an actor to do. */
    private Made intend(String name) {
        register.intend(ObjectKind.SHARED_MEMORY, name);
        return new Made(new IntendedMemoryObject(name), true);
    }

    private record MemoryMaker(MemorySpec spec) implements Maker {
        @Override
        public KernelObject create(String name) {
            return new MemoryObject(ObjectKind.SHARED_MEMORY, name, SharedMemory.create(name, spec.bytes()), spec.fields()).atFirst();
        }

        @Override
        public KernelObject open(String name) {
            return new MemoryObject(ObjectKind.SHARED_MEMORY, name, SharedMemory.open(name, spec.bytes()), spec.fields());
        }
    }

    private record FileMaker(long bytes, List<Field> fields) implements Maker {
        @Override
        public KernelObject create(String name) {
            return new MemoryObject(ObjectKind.FILE, name, MappedFile.create(Path.of(name), bytes), fields).atFirst();
        }

        /** It may be longer. */
        @Override
        public KernelObject open(String name) {
            return new MemoryObject(ObjectKind.FILE, name, MappedFile.map(Path.of(name), MappedFile.Mode.SHARED), fields);
        }
    }

    private static final class PlainFileMaker implements Maker {
        @Override
        public KernelObject create(String name) {
            PlainFile.create(Path.of(name));
            return new PlainFileObject(Path.of(name), true);
        }

        @Override
        public KernelObject open(String name) {
            PlainFile.open(Path.of(name), Access.READ_WRITE).close();
            return new PlainFileObject(Path.of(name), false);
        }
    }

    private record SemaphoreMaker(int value) implements Maker {
        @Override
        public KernelObject create(String name) {
            return new SemaphoreObject(NamedSemaphore.create(name, value));
        }

        @Override
        public KernelObject open(String name) {
            return new SemaphoreObject(NamedSemaphore.open(name));
        }
    }

    private record SetMaker(int value) implements Maker {
        @Override
        public KernelObject create(String name) {
            return new SemaphoreSetObject(SemaphoreSet.create(IpcKey.parse(name), value));
        }

        @Override
        public KernelObject open(String name) {
            return new SemaphoreSetObject(SemaphoreSet.open(IpcKey.parse(name)));
        }
    }

    private record QueueMaker(QueueSpec spec) implements Maker {
        @Override
        public KernelObject create(String name) {
            return new QueueObject(MessageQueue.create(name, spec.depth(), spec.messageSize()));
        }

        @Override
        public KernelObject open(String name) {
            return new QueueObject(MessageQueue.open(name));
        }
    }

    private record SegmentMaker(SegmentSpec spec) implements Maker {
        @Override
        public KernelObject create(String name) {
            SysVSharedMemory segment = SysVSharedMemory.create(IpcKey.parse(name), spec.bytes());
            segment.setMode(spec.mode());
            return new SegmentObject(segment);
        }

        @Override
        public KernelObject open(String name) {
            return new SegmentObject(SysVSharedMemory.open(IpcKey.parse(name), spec.bytes()));
        }
    }

    private static final class SysVQueueMaker implements Maker {
        @Override
        public KernelObject create(String name) {
            return new SysVQueueObject(SysVMessageQueue.create(IpcKey.parse(name)));
        }

        @Override
        public KernelObject open(String name) {
            return new SysVQueueObject(SysVMessageQueue.open(IpcKey.parse(name)));
        }
    }

    private static final class FifoMaker implements Maker {
        @Override
        public KernelObject create(String name) {
            Fifo.create(Path.of(name));
            return new FifoObject(Path.of(name));
        }

        @Override
        public KernelObject open(String name) {
            return FifoObject.there(Path.of(name));
        }
    }

    private static final class LockFileMaker implements Maker {
        @Override
        public KernelObject create(String name) {
            FileLock.create(Path.of(name));
            return new LockFileObject(Path.of(name));
        }

        @Override
        public KernelObject open(String name) {
            FileLock.open(Path.of(name)).close();
            return new LockFileObject(Path.of(name));
        }
    }
}
