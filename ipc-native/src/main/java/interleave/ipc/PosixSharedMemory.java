package interleave.ipc;

import static interleave.ipc.linux.Constants.MAP_FAILED;
import static interleave.ipc.linux.Constants.MAP_SHARED;
import static interleave.ipc.linux.Constants.O_CREAT;
import static interleave.ipc.linux.Constants.O_EXCL;
import static interleave.ipc.linux.Constants.O_RDONLY;
import static interleave.ipc.linux.Constants.O_RDWR;
import static interleave.ipc.linux.Constants.OWNER_ONLY;
import static interleave.ipc.linux.Constants.PROT_READ;
import static interleave.ipc.linux.Constants.PROT_WRITE;
import static interleave.ipc.linux.Constants.SEEK_END;

import interleave.ipc.linux.CString;
import interleave.ipc.linux.Libc;
import java.nio.ByteBuffer;

/** An object over shm_open(3), whose descriptor is closed as soon as it is mapped. */
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
        int descriptor = shmOpen(name, O_RDWR | O_CREAT | O_EXCL);
        try {
            allocate(name, descriptor, bytes);
            return map(name, descriptor, bytes, true);
        } catch (RuntimeException halfMade) {
            Libc.shm_unlink(CString.of(name));
            throw halfMade;
        } finally {
            Libc.close(descriptor);
        }
    }

    static SharedMemory open(String name, long atLeastBytes) {
        return open(name, atLeastBytes, true);
    }

    static SharedMemory openReadOnly(String name) {
        return open(name, 1, false);
    }

    private static SharedMemory open(String name, long atLeastBytes, boolean writable) {
        int descriptor = shmOpen(name, writable ? O_RDWR : O_RDONLY);
        try {
            long found = Libc.lseek(descriptor, 0, SEEK_END);
            if (found < atLeastBytes) {
                throw SharedMemoryDiagnosis.tooSmall(name, found, atLeastBytes);
            }
            return map(name, descriptor, found, writable);
        } finally {
            Libc.close(descriptor);
        }
    }

    static void unlink(String name) {
        NativeCalls.require();
        if (Libc.shm_unlink(CString.of(name)) != 0) {
            throw Diagnosis.of("shm_unlink", name, Libc.errno());
        }
    }

    private static int shmOpen(String name, int flags) {
        NativeCalls.require();
        int descriptor = Libc.shm_open(CString.of(name), flags, OWNER_ONLY);
        if (descriptor < 0) {
            throw Diagnosis.of("shm_open", name, Libc.errno());
        }
        return descriptor;
    }

    private static void allocate(String name, int descriptor, long bytes) {
        int error;
        do {
            error = Libc.posix_fallocate(descriptor, 0, bytes);
        } while (error == Errno.EINTR.number());
        if (error != 0) {
            throw SharedMemoryDiagnosis.ofAllocation(name, bytes, error);
        }
    }

    private static SharedMemory map(String name, int descriptor, long bytes, boolean writable) {
        int protection = writable ? PROT_READ | PROT_WRITE : PROT_READ;
        long address = Libc.mmap(0, bytes, protection, MAP_SHARED, descriptor, 0);
        if (address == MAP_FAILED) {
            throw Diagnosis.of("mmap", name, Libc.errno());
        }
        return new PosixSharedMemory(name, Mapping.of(address, bytes, writable, mapped -> Libc.munmap(mapped, bytes)));
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
    public LongCell longAt(long offset) {
        return mapping.longAt(offset);
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
