package interleave.ipc;

import static interleave.ipc.linux.Constants.MADV_NOHUGEPAGE;
import static interleave.ipc.linux.Constants.MAP_ANONYMOUS;
import static interleave.ipc.linux.Constants.MAP_FAILED;
import static interleave.ipc.linux.Constants.MAP_PRIVATE;
import static interleave.ipc.linux.Constants.MAP_SHARED;
import static interleave.ipc.linux.Constants.MS_ASYNC;
import static interleave.ipc.linux.Constants.MS_INVALIDATE;
import static interleave.ipc.linux.Constants.MS_SYNC;
import static interleave.ipc.linux.Constants.O_CLOEXEC;
import static interleave.ipc.linux.Constants.O_CREAT;
import static interleave.ipc.linux.Constants.O_EXCL;
import static interleave.ipc.linux.Constants.O_NONBLOCK;
import static interleave.ipc.linux.Constants.O_RDWR;
import static interleave.ipc.linux.Constants.OWNER_ONLY;
import static interleave.ipc.linux.Constants.PROT_READ;
import static interleave.ipc.linux.Constants.PROT_WRITE;
import static interleave.ipc.linux.Constants.SEEK_END;

import interleave.ipc.linux.CString;
import interleave.ipc.linux.ColdCalls;
import interleave.ipc.linux.Libc;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;

/** A mapping over mmap(2). */
final class FileMapping implements MappedFile {
    private final Path file;
    private final long offset;
    private final Mapping mapping;
    private final PageFault fault;

    private FileMapping(Path file, long offset, Mapping mapping) {
        this.file = file;
        this.offset = offset;
        this.mapping = mapping;
        this.fault = new PageFault(file);
    }

    /** What has been mapped already, so that an access behind the end of the file is an exception. */
    static MappedFile of(Path file, long offset, Mapping mapping) {
        return new FileMapping(file, offset, mapping);
    }

    static MappedFile create(Path file, long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("a mapped file of " + bytes + " bytes");
        }
        int descriptor = openFile(file, O_RDWR | O_CREAT | O_EXCL);
        try {
            int error;
            do {
                error = ColdCalls.posix_fallocate(descriptor, 0, bytes);
            } while (error == Errno.EINTR.number());
            if (error != 0) {
                throw Diagnosis.of(Kind.FILE, "posix_fallocate", file.toString(), error);
            }
            return map(file, descriptor, Mode.SHARED, 0, bytes);
        } catch (RuntimeException halfMade) {
            Libc.unlink(CString.of(file.toString()));
            throw halfMade;
        } finally {
            ColdCalls.close(descriptor);
        }
    }

    static MappedFile map(Path file, Mode mode) {
        int descriptor = openFile(file, mode.access().flags());
        try {
            long size = ColdCalls.lseek(descriptor, 0, SEEK_END);
            if (size < 0) {
                throw MappedFileDiagnosis.of(file, mode, 0, 0, Errno.ENODEV.number());
            }
            return map(file, descriptor, mode, 0, size);
        } finally {
            ColdCalls.close(descriptor);
        }
    }

    static MappedFile map(Path file, Mode mode, long offset, long length) {
        int descriptor = openFile(file, mode.access().flags());
        try {
            return map(file, descriptor, mode, offset, length);
        } finally {
            ColdCalls.close(descriptor);
        }
    }

    /** Without blocking: of a FIFO, which cannot be mapped, to open it would wait for somebody. */
    static int openFile(Path file, int flags) {
        NativeCalls.require();
        int descriptor = Libc.open(CString.of(file.toString()), flags | O_CLOEXEC | O_NONBLOCK, OWNER_ONLY);
        if (descriptor < 0) {
            throw Diagnosis.of(Kind.FILE, "open", file.toString(), Libc.errno());
        }
        return descriptor;
    }

    private static MappedFile map(Path file, int descriptor, Mode mode, long offset, long length) {
        boolean writable = mode.protection() == Protection.READ_WRITE;
        int sharing = mode.sharing() == Sharing.SHARED ? MAP_SHARED : MAP_PRIVATE;
        long address = ColdCalls.mmap(0, length, writable ? PROT_READ | PROT_WRITE : PROT_READ, sharing, descriptor, offset);
        if (address == MAP_FAILED) {
            throw MappedFileDiagnosis.of(file, mode, offset, length, Libc.errno());
        }
        return new FileMapping(file, offset, Mapping.of(address, length, writable, mapped -> ColdCalls.munmap(mapped, length)));
    }

    /** Between two holes, so that the kernel does not make one mapping of it and its neighbours; in small pages, where the kernel has others. */
    static Memory anonymous(long bytes) {
        if (bytes < 1) {
            throw MappedFileDiagnosis.ofAnonymous(bytes, Errno.EINVAL.number());
        }
        int page = pageSize();
        long whole = (bytes + page - 1) / page * page;
        long address = ColdCalls.mmap(0, whole + 2L * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (address == MAP_FAILED) {
            throw MappedFileDiagnosis.ofAnonymous(bytes, Libc.errno());
        }
        ColdCalls.munmap(address, page);
        ColdCalls.munmap(address + page + whole, page);
        Libc.madvise(address + page, whole, MADV_NOHUGEPAGE);
        return Mapping.of(address + page, bytes, true, mapped -> ColdCalls.munmap(mapped, bytes));
    }

    static int pageSize() {
        NativeCalls.require();
        return Libc.getpagesize();
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public long offset() {
        return offset;
    }

    @Override
    public long size() {
        return mapping.size();
    }

    @Override
    public LongCell longAt(long at, Ordering ordering) {
        return new FaultingLongCell(mapping.longAt(at, ordering), fault);
    }

    @Override
    public IntCell intAt(long at, Ordering ordering) {
        return new FaultingIntCell(mapping.intAt(at, ordering), fault);
    }

    @Override
    public ByteBuffer bytes() {
        return mapping.bytes();
    }

    @Override
    public void read(long at, byte[] into) {
        fault.guard(() -> MemorySegment.copy(mapping.segment(), ValueLayout.JAVA_BYTE, at, into, 0, into.length));
    }

    @Override
    public void write(long at, byte[] from) {
        fault.guard(() -> MemorySegment.copy(from, 0, mapping.segment(), ValueLayout.JAVA_BYTE, at, from.length));
    }

    @Override
    public void sync(Sync how) {
        sync(how, 0, size());
    }

    @Override
    public void sync(Sync how, long at, long length) {
        Objects.checkFromIndexSize(at, length, size());
        mapping.use(address -> {
            if (Libc.msync(address + at, length, flags(how)) != 0) {
                throw MappedFileDiagnosis.ofSync(file, at, Libc.errno());
            }
        });
    }

    private static int flags(Sync how) {
        return switch (how) {
            case WAIT -> MS_SYNC;
            case START -> MS_ASYNC;
            case INVALIDATE -> MS_SYNC | MS_INVALIDATE;
        };
    }

    @Override
    public void pin() {
        mapping.use(address -> {
            if (Libc.mlock(address, size()) != 0) {
                throw MappedFileDiagnosis.ofPinning(file, size(), Libc.errno());
            }
        });
    }

    @Override
    public void close() {
        mapping.close();
    }
}
