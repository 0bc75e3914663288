package interleave.ipc;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * A file in memory, see mmap(2). What is mapped may reach behind the end of the file: an access to a page there, which C gets a SIGBUS
 * for, is an {@link IpcException}, as is one to a page that the file system cannot supply. The price is some 15 ns for each access
 * through a cell. The descriptor is closed as soon as the file is mapped.
 */
public interface MappedFile extends Memory {
    /** What may be done with the pages. */
    enum Protection { READ, READ_WRITE }

    /** Whether what is stored is the file's, for all to see, or this mapping's alone (copy-on-write). */
    enum Sharing { SHARED, PRIVATE }

    /** How {@link #sync} does it, see msync(2). */
    enum Sync {
        /** Blocks until it is written (MS_SYNC). */
        WAIT,
        /** Leaves it to the kernel, which writes anyway (MS_ASYNC). */
        START,
        /** As WAIT, and other mappings are told to look again (MS_SYNC and MS_INVALIDATE). */
        INVALIDATE
    }

    /** How to map. SHARED with READ_WRITE needs a file that is opened for both, PRIVATE one that can be read. */
    record Mode(Access access, Protection protection, Sharing sharing) {
        public static final Mode SHARED = new Mode(Access.READ_WRITE, Protection.READ_WRITE, Sharing.SHARED);
        public static final Mode READ_ONLY = new Mode(Access.READ_ONLY, Protection.READ, Sharing.SHARED);
        public static final Mode PRIVATE = new Mode(Access.READ_ONLY, Protection.READ_WRITE, Sharing.PRIVATE);
    }

    /**
     * Creates exclusively, mode 0600, with all its bytes allocated, and maps it shared.
     *
     * @param bytes from 1
     * @throws IpcException EEXIST, EACCES, ENOENT (the directory), ENOSPC, EMFILE, EROFS
     */
    static MappedFile create(Path file, long bytes) {
        return FileMapping.create(file, bytes);
    }

    /** The whole file as it is now. @throws IpcException as {@link #map(Path, Mode, long, long)}; EINVAL where it is empty */
    static MappedFile map(Path file, Mode mode) {
        return FileMapping.map(file, mode);
    }

    /**
     * @param offset in bytes, a multiple of the page size
     * @param length in bytes, from 1; may reach behind the end of the file
     * @throws IpcException ENOENT, EACCES (the file, or a protection that its access does not allow), EINVAL (offset, length), ENODEV
     *     (a pipe or a directory), ENOMEM, EMFILE, EOVERFLOW
     */
    static MappedFile map(Path file, Mode mode, long offset, long length) {
        return FileMapping.map(file, mode, offset, length);
    }

    /** Memory without a file, all zeros, which becomes real page by page as it is touched, huge pages or not (MADV_NOHUGEPAGE). @param bytes from 1; @throws IpcException ENOMEM */
    static Memory anonymous(long bytes) {
        return FileMapping.anonymous(bytes);
    }

    /** In bytes. */
    static int pageSize() {
        return FileMapping.pageSize();
    }

    Path file();

    /** Where in the file the mapping begins, in bytes. */
    long offset();

    /** @throws IpcException behind the end of the file; what was copied before it stays copied */
    @Override
    void read(long offset, byte[] into);

    /** @throws IpcException behind the end of the file */
    @Override
    void write(long offset, byte[] from);

    /**
     * As of any memory, and without the 15 ns: an access behind the end of the file is an {@link InternalError} of the JVM, thrown some
     * instructions later.
     */
    @Override
    ByteBuffer bytes();

    /** Brings all of it to the file, as {@code how} says; of a PRIVATE mapping nothing. @throws IpcException EIO, EBUSY */
    void sync(Sync how);

    /**
     * Brings a part to the file.
     *
     * @param offset in bytes from the beginning of the mapping, a multiple of the page size
     * @param length in bytes, rounded up to pages
     * @throws IpcException EINVAL (offset), EIO, EBUSY (INVALIDATE of what is pinned)
     */
    void sync(Sync how, long offset, long length);

    /** Keeps all its pages in memory until it is closed, see mlock(2). @throws IpcException ENOMEM (RLIMIT_MEMLOCK), EPERM, EAGAIN */
    void pin();
}
