package interleave.ipc;

import static interleave.ipc.linux.Constants.MAP_FAILED;
import static interleave.ipc.linux.Constants.MAP_SHARED;
import static interleave.ipc.linux.Constants.O_CREAT;
import static interleave.ipc.linux.Constants.O_EXCL;
import static interleave.ipc.linux.Constants.O_RDWR;
import static interleave.ipc.linux.Constants.O_TRUNC;
import static interleave.ipc.linux.Constants.PROT_READ;
import static interleave.ipc.linux.Constants.PROT_WRITE;
import static interleave.ipc.linux.Constants.SEEK_END;

import interleave.ipc.linux.CString;
import interleave.ipc.linux.ColdCalls;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;

/** A descriptor of shm_open(3), which is close-on-exec by itself. */
final class PosixSharedMemoryObject implements SharedMemoryObject {
    private final String name;
    private final Handle handle;

    private PosixSharedMemoryObject(String name, int descriptor) {
        this.name = name;
        this.handle = Handle.ofFewCalls("shared memory object " + name, descriptor, () -> ColdCalls.close(descriptor));
    }

    static PosixSharedMemoryObject create(String name, Set<PosixFilePermission> mode) {
        return open(name, O_RDWR | O_CREAT | O_EXCL, FileMode.of(mode));
    }

    static PosixSharedMemoryObject open(String name, Access access) {
        refuseWriteOnly(access);
        return open(name, access.flags(), 0);
    }

    static PosixSharedMemoryObject openTruncated(String name) {
        return open(name, O_RDWR | O_TRUNC, 0);
    }

    private static PosixSharedMemoryObject open(String name, int flags, int mode) {
        NativeCalls.require();
        int descriptor = ColdCalls.shm_open(CString.of(name), flags, mode);
        if (descriptor < 0) {
            throw SharedMemoryDiagnosis.ofOpening(name, (flags & O_CREAT) != 0, ColdCalls.errno());
        }
        return new PosixSharedMemoryObject(name, descriptor);
    }

    private static void refuseWriteOnly(Access access) {
        if (access == Access.WRITE_ONLY) {
            throw new IllegalArgumentException("memory that is written is read too");
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return call(descriptor -> ColdCalls.lseek(descriptor, 0, SEEK_END));
    }

    @Override
    public void truncate(long bytes) {
        call(descriptor -> {
            while (ColdCalls.ftruncate(descriptor, bytes) != 0) {
                if (ColdCalls.errno() != Errno.EINTR.number()) {
                    throw SharedMemoryDiagnosis.ofTruncation(name, bytes, ColdCalls.errno());
                }
            }
            return 0;
        });
    }

    @Override
    public void allocate(long bytes) {
        call(descriptor -> {
            int error;
            do {
                error = ColdCalls.posix_fallocate(descriptor, 0, bytes);
            } while (error == Errno.EINTR.number());
            if (error != 0) {
                throw SharedMemoryDiagnosis.ofAllocation(name, bytes, error);
            }
            return 0;
        });
    }

    @Override
    public Memory map(Access access) {
        return map(access, 0, size());
    }

    @Override
    public Memory map(Access access, long offset, long length) {
        return FileMapping.of(Path.of("/dev/shm" + name), offset, mapping(access, offset, length));
    }

    Mapping mapping(Access access, long offset, long length) {
        refuseWriteOnly(access);
        boolean writable = access == Access.READ_WRITE;
        int protection = writable ? PROT_READ | PROT_WRITE : PROT_READ;
        return with(descriptor -> {
            long address = ColdCalls.mmap(0, length, protection, MAP_SHARED, descriptor, offset);
            if (address == MAP_FAILED) {
                throw SharedMemoryDiagnosis.ofMapping(name, offset, length, ColdCalls.errno());
            }
            return Mapping.of(address, length, writable, mapped -> ColdCalls.munmap(mapped, length));
        });
    }

    @Override
    public int descriptor() {
        return (int) call(descriptor -> descriptor);
    }

    @Override
    public void close() {
        handle.close();
    }

    private long call(IntToLongFunction call) {
        return with(call::applyAsLong);
    }

    private <T> T with(IntFunction<T> call) {
        int descriptor = (int) handle.enter();
        try {
            return call.apply(descriptor);
        } finally {
            handle.leave();
        }
    }
}
