package interleave.session;

import interleave.demo.Field;
import interleave.demo.ObjectSpec;
import interleave.ipc.SharedMemory;
import interleave.ipc.inspect.Waiter;
import interleave.model.Happening;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;

/** POSIX shared memory. */
final class MemoryObject extends KernelObject {
    private final SharedMemory memory;
    private final List<Field> fields;
    private final ByteBuffer bytes;

    private MemoryObject(SharedMemory memory, ObjectSpec.Memory spec) {
        super(ObjectKind.SHARED_MEMORY, memory.name());
        this.memory = memory;
        this.fields = spec.fields();
        this.bytes = memory.bytes();
    }

    /** With what the fields hold at first. */
    static MemoryObject created(SharedMemory memory, ObjectSpec.Memory spec) {
        MemoryObject object = new MemoryObject(memory, spec);
        object.reset(spec.initials());
        return object;
    }

    /** As it is. */
    static MemoryObject opened(SharedMemory memory, ObjectSpec.Memory spec) {
        return new MemoryObject(memory, spec);
    }

    @Override
    List<Long> values() {
        return fields.stream().map(field -> field.read(bytes)).toList();
    }

    @Override
    OptionalLong bytes() {
        return OptionalLong.of(memory.size());
    }

    @Override
    void reset(List<Long> initials) {
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).write(bytes, initials.get(i));
        }
    }

    @Override
    Happening look(long time, int index) {
        return new Happening.NumbersSeen(time, index, values());
    }

    /** Nobody waits for memory. */
    @Override
    List<Waiter> waiters() {
        return List.of();
    }

    @Override
    public void close() {
        memory.close();
    }
}
