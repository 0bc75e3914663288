package interleave.ipc;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * A file by its descriptor, see open(2): its bytes are copied into and out of buffers, where {@link MappedFile} has them in memory. The position in the file is the descriptor's own
 * and goes on with each call. Every method but {@link #close} throws {@link IllegalStateException} once it is closed.
 */
public interface PlainFile extends AutoCloseable {
    /** Creates exclusively, mode 0600, without a byte, and closes it. @throws IpcException EEXIST, EACCES, ENOENT (the directory), ENOSPC, EROFS */
    static void create(Path file) {
        DescriptorFile.create(file);
    }

    /** Never blocks, not even on a FIFO. @throws IpcException ENOENT, EACCES, EISDIR, EMFILE, EROFS */
    static PlainFile open(Path file, Access access) {
        return DescriptorFile.open(file, access);
    }

    /**
     * One read(2), into the room that is left in the buffer.
     *
     * @param into a direct one: the kernel writes there itself
     * @return bytes read; 0 at the end of the file
     * @throws IpcException EBADF (open for writing only), EISDIR, EIO
     */
    int read(ByteBuffer into);

    /**
     * One write(2), of what is left in the buffer.
     *
     * @param from a direct one, such as {@link Memory#bytes} of a mapping: the kernel reads there itself
     * @return bytes written, fewer where there is no room for more
     * @throws IpcException EBADF (open for reading only), ENOSPC, EFBIG, EFAULT (a mapping behind the end of its file), EIO
     */
    int write(ByteBuffer from);

    /** Twice is harmless. */
    @Override
    void close();
}
