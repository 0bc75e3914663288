package interleave.ipc;

import interleave.ipc.linux.CString;
import interleave.ipc.linux.ColdCalls;
import java.nio.ByteBuffer;

/** An object whose descriptor is closed as soon as it is mapped. */
final class PosixSharedMemory implements SharedMemory {
    private final String name;
    private final Mapping mapping;

    private PosixSharedMemory(String name, Mapping mapping) {
        this.name = name;
        this.mapping = mapping;
    }

    static SharedMemory create(String name, long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("shared memory of " + bytes + " bytes");
        }
        try (PosixSharedMemoryObject object = PosixSharedMemoryObject.create(name, FileMode.OWNER_ONLY)) {
            return allocatedAndMapped(object, bytes);
        }
    }

    private static SharedMemory allocatedAndMapped(PosixSharedMemoryObject object, long bytes) {
        try {
            object.allocate(bytes);
            return map(object, bytes, Access.READ_WRITE);
        } catch (RuntimeException halfMade) {
            ColdCalls.shm_unlink(CString.of(object.name()));
            throw halfMade;
        }
    }

    static SharedMemory open(String name, long atLeastBytes, Access access) {
        try (PosixSharedMemoryObject object = PosixSharedMemoryObject.open(name, access)) {
            long found = object.size();
            if (found < atLeastBytes) {
                throw SharedMemoryDiagnosis.tooSmall(name, found, atLeastBytes);
            }
            return map(object, found, access);
        }
    }

    private static SharedMemory map(PosixSharedMemoryObject object, long bytes, Access access) {
        return new PosixSharedMemory(object.name(), object.mapping(access, 0, bytes));
    }

    static void unlink(String name) {
        NativeCalls.require();
        if (ColdCalls.shm_unlink(CString.of(name)) != 0) {
            throw Diagnosis.of("shm_unlink", name, ColdCalls.errno());
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return mapping.size();
    }

    @Override
    public LongCell longAt(long offset, Ordering ordering) {
        return mapping.longAt(offset, ordering);
    }

    @Override
    public IntCell intAt(long offset, Ordering ordering) {
        return mapping.intAt(offset, ordering);
    }

    @Override
    public void read(long offset, byte[] into) {
        mapping.read(offset, into);
    }

    @Override
    public void write(long offset, byte[] from) {
        mapping.write(offset, from);
    }

    @Override
    public ByteBuffer bytes() {
        return mapping.bytes();
    }

    @Override
    public void close() {
        mapping.close();
    }
}
