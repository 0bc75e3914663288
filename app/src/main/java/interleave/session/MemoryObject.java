package interleave.session;

import interleave.demo.Field;
import interleave.ipc.Memory;
import java.nio.ByteBuffer;
import java.util.List;

/** Numbers in POSIX shared memory or in a file. */
final class MemoryObject extends KernelObject {
    private final Memory memory;
    private final List<Field> fields;
    private final ByteBuffer bytes;

    /** With what it holds. @param memory owned by this object from here on */
    MemoryObject(ObjectKind kind, String systemName, Memory memory, List<Field> fields) {
        super(kind, systemName);
        this.memory = memory;
        this.fields = fields;
        this.bytes = memory.bytes();
    }

    /** With what the fields hold at first. */
    MemoryObject atFirst() {
        reset(fields.stream().map(Field::initial).toList());
        return this;
    }

    @Override
    List<Long> values() {
        return fields.stream().map(field -> field.read(bytes)).toList();
    }

    @Override
    void reset(List<Long> initials) {
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).write(bytes, initials.get(i));
        }
    }

    @Override
    public void close() {
        memory.close();
    }
}
