package interleave.actor;

import interleave.demo.Field;
import interleave.demo.FileSpec;
import interleave.demo.Ipc;
import interleave.demo.MemorySpec;
import interleave.demo.ObjectFiles;
import interleave.demo.ObjectSpec;
import interleave.demo.PagesSpec;
import interleave.demo.PlainFileSpec;
import interleave.demo.PromisedSpec;
import interleave.demo.QueueSpec;
import interleave.demo.SegmentSpec;
import interleave.demo.SemaphoreSpec;
import interleave.demo.Sources;
import interleave.demo.SourcesSpec;
import interleave.demo.SysVQueueSpec;
import interleave.demo.SysVSemaphoreSpec;
import interleave.ipc.Access;
import interleave.ipc.FileLock;
import interleave.ipc.IpcKey;
import interleave.ipc.MappedFile;
import interleave.ipc.Memory;
import interleave.ipc.MessageQueue;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.Pipe;
import interleave.ipc.PlainFile;
import interleave.ipc.ReadEnd;
import interleave.ipc.Semaphore;
import interleave.ipc.SemaphoreSet;
import interleave.ipc.SharedMemory;
import interleave.ipc.SharedMemoryObject;
import interleave.ipc.SysVMessageQueue;
import interleave.ipc.SysVSharedMemory;
import interleave.ipc.WriteEnd;
import interleave.ipc.inspect.ResidentPages;
import interleave.ipc.linux.CurrentProcess;
import interleave.trace.Operation;
import interleave.trace.Told;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongToIntFunction;
import java.util.function.Supplier;

/** Opens the real objects and hands out traced ones. */
final class TracedIpc implements Ipc {
    private final List<ObjectSpec> objects;
    private final List<String> tells;
    private final ActorArguments arguments;
    private final Probe probe;
    private final Told told;
    private final Runnable crash;
    private final TracedPipes pipes;

    /**
     * @param tells what may be told, see {@link interleave.demo.Demo#tells}
     * @param crash kills this process
     */
    TracedIpc(List<ObjectSpec> objects, List<String> tells, ActorArguments arguments, Probe probe, Told told, Runnable crash) {
        this.objects = objects;
        this.tells = tells;
        this.arguments = arguments;
        this.probe = probe;
        this.told = told;
        this.crash = crash;
        this.pipes = TracedPipes.inherit(objects, arguments, probe);
    }

    @Override
    public SharedMemory openSharedMemory(String object) {
        MemorySpec spec = (MemorySpec) objects.get(indexOf(object));
        return new TracedMemory(SharedMemory.open(systemName(object), spec.bytes()), spec, indexOf(object), probe);
    }

    @Override
    public Semaphore openSemaphore(String object) {
        Semaphore semaphore = objects.get(indexOf(object)) instanceof SysVSemaphoreSpec set
                ? SemaphoreSet.open(key(object)).at(0, set.undo())
                : NamedSemaphore.open(systemName(object));
        return new TracedSemaphore(semaphore, indexOf(object), probe);
    }

    @Override
    public SemaphoreSet openSemaphoreSet(String object) {
        return new TracedSemaphoreSet(SemaphoreSet.open(key(object)), indexOf(object), probe);
    }

    @Override
    public MessageQueue openQueue(String object) {
        return new TracedQueue(opened(object, () -> MessageQueue.open(systemName(object))), indexOf(object), probe);
    }

    @Override
    public MessageQueue createQueue(String object) {
        QueueSpec spec = (QueueSpec) created(object);
        return new TracedQueue(
                probe.get(Operation.CREATE, indexOf(object), () -> MessageQueue.create(systemName(object), spec.depth(), spec.messageSize())), indexOf(object), probe);
    }

    @Override
    public Semaphore createSemaphore(String object) {
        SemaphoreSpec spec = (SemaphoreSpec) created(object);
        return new TracedSemaphore(probe.get(Operation.CREATE, indexOf(object), () -> NamedSemaphore.create(systemName(object), spec.value())), indexOf(object), probe);
    }

    @Override
    public SysVSharedMemory createSegment(String object) {
        SegmentSpec spec = (SegmentSpec) created(object);
        return new TracedSegment(probe.get(Operation.CREATE, indexOf(object), () -> SysVSharedMemory.create(key(object), spec.bytes())), indexOf(object), probe);
    }

    @Override
    public SemaphoreSet createSemaphoreSet(String object) {
        SysVSemaphoreSpec spec = (SysVSemaphoreSpec) created(object);
        return new TracedSemaphoreSet(probe.get(Operation.CREATE, indexOf(object), () -> SemaphoreSet.create(key(object), spec.value())), indexOf(object), probe);
    }

    @Override
    public SysVMessageQueue createSysVQueue(String object) {
        return new TracedSysVQueue(probe.get(Operation.CREATE, indexOf(object), () -> SysVMessageQueue.create(key(object))), indexOf(object), probe);
    }

    @Override
    public void unlink(String object) {
        probe.call(Operation.UNLINK, indexOf(object), () -> {
            switch (created(object)) {
                case QueueSpec _ -> MessageQueue.unlink(systemName(object));
                case MemorySpec _, PagesSpec _ -> SharedMemory.unlink(systemName(object));
                case SemaphoreSpec _ -> NamedSemaphore.unlink(systemName(object));
                case ObjectSpec other -> throw new IllegalArgumentException("the demo promises no " + other.kind());
            }
        });
    }

    @Override
    public void remove(String object) {
        probe.call(Operation.REMOVE, indexOf(object), () -> {
            switch (created(object)) {
                case SegmentSpec _ -> SysVSharedMemory.remove(key(object));
                case SysVSemaphoreSpec _ -> SemaphoreSet.remove(key(object));
                case SysVQueueSpec _ -> SysVMessageQueue.remove(key(object));
                case ObjectSpec other -> throw new IllegalArgumentException(other.kind() + " is unlinked, not removed");
            }
        });
    }

    /** What the demo leaves to actors to create. */
    private ObjectSpec created(String object) {
        return objects.get(indexOf(object)) instanceof PromisedSpec promised ? promised.object() : objects.get(indexOf(object));
    }

    /** To open what was there from the beginning is not worth an event; what others create may not be there. */
    private <T> T opened(String object, Supplier<T> call) {
        return objects.get(indexOf(object)) instanceof PromisedSpec ? probe.get(Operation.OPEN, indexOf(object), call) : call.get();
    }

    @Override
    public SysVSharedMemory openSegment(String object) {
        return new TracedSegment(SysVSharedMemory.open(key(object)), indexOf(object), probe);
    }

    @Override
    public SysVMessageQueue openSysVQueue(String object) {
        return new TracedSysVQueue(SysVMessageQueue.open(key(object)), indexOf(object), probe);
    }

    @Override
    public Pipe inheritedPipe(String object) {
        return pipes.of(object, indexOf(object));
    }

    @Override
    public ReadEnd openForReading(String object) {
        return pipes.openForReading(Path.of(systemName(object)), indexOf(object));
    }

    @Override
    public WriteEnd openForWriting(String object) {
        return pipes.openForWriting(Path.of(systemName(object)), indexOf(object));
    }

    @Override
    public Optional<WriteEnd> tryOpenForWriting(String object) {
        return pipes.tryOpenForWriting(Path.of(systemName(object)), indexOf(object));
    }

    @Override
    public PlainFile openFile(String object, Access access) {
        int index = indexOf(object);
        return new TracedPlainFile(probe.get(Operation.OPEN, index, () -> PlainFile.open(Path.of(systemName(object)), access)), index, probe);
    }

    @Override
    public MappedFile mapFile(String object, MappedFile.Mode mode) {
        int index = indexOf(object);
        MappedFile file = probe.map(index, () -> MappedFile.map(Path.of(systemName(object)), mode));
        return new TracedMappedFile(file, parts(index), index, probe);
    }

    @Override
    public Memory mapAnonymous(String object) {
        int index = indexOf(object);
        long bytes = ((PagesSpec) objects.get(index)).bytes();
        return new TracedMapping(probe.map(index, () -> MappedFile.anonymous(bytes)), parts(index), index, probe);
    }

    @Override
    public long resident(Memory memory) {
        return ResidentPages.of(ProcessHandle.current().pid(), Probe.address(memory)).map(ResidentPages::rss).orElseThrow();
    }

    @Override
    public SharedMemoryObject createSharedMemory(String object) {
        int index = indexOf(object);
        return new TracedSharedMemoryObject(probe.get(Operation.CREATE, index, () -> SharedMemoryObject.create(systemName(object))), parts(index), index, probe);
    }

    @Override
    public SharedMemoryObject openSharedMemoryObject(String object) {
        int index = indexOf(object);
        SharedMemoryObject opened = probe.get(Operation.OPEN, index, () -> SharedMemoryObject.open(systemName(object), Access.READ_WRITE));
        return new TracedSharedMemoryObject(opened, parts(index), index, probe);
    }

    /** Which of the numbers of an object lies at an offset. */
    private LongToIntFunction parts(int object) {
        return switch (created(objects.get(object).name())) {
            case MemorySpec memory -> memory::fieldAt;
            case FileSpec file -> offset -> Field.indexAt(file.name(), file.fields(), offset);
            case PagesSpec _ -> offset -> (int) (offset / PagesSpec.SIZE);
            case PlainFileSpec _ -> _ -> 0;
            case ObjectSpec other -> throw new IllegalArgumentException("the demo does not declare " + other.name() + " as something to be mapped");
        };
    }

    @Override
    public FileLock openLock(String object) {
        return new TracedLock(FileLock.open(Path.of(systemName(object))), indexOf(object), probe);
    }

    @Override
    public ObjectFiles files() {
        return new TracedFiles(objects, arguments, probe);
    }

    @Override
    public Sources sources(String object) {
        return new TracedSources((SourcesSpec) objects.get(indexOf(object)), indexOf(object), probe);
    }

    @Override
    public int number() {
        return arguments.number();
    }

    @Override
    public void pinTo(int processor) {
        CurrentProcess.pinTo(processor);
    }

    @Override
    public void tell(String name, long value) {
        int index = tells.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("the demo declares nothing to be told as " + name);
        }
        told.tell(index, value);
    }

    @Override
    public void crash() {
        crash.run();
    }

    private IpcKey key(String object) {
        return IpcKey.parse(systemName(object));
    }

    private String systemName(String object) {
        return arguments.objects().get(objects.get(indexOf(object)).name());
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
