package interleave.ipc;

import static interleave.ipc.linux.Constants.O_CREAT;
import static interleave.ipc.linux.Constants.O_EXCL;
import static interleave.ipc.linux.Constants.O_WRONLY;

import interleave.ipc.linux.ColdCalls;
import interleave.ipc.linux.Libc;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** The descriptor of a file. */
final class DescriptorFile implements PlainFile {
    private final String name;
    private final Handle handle;

    private DescriptorFile(String name, int descriptor) {
        this.name = name;
        this.handle = new Handle(name, descriptor, () -> ColdCalls.close(descriptor));
    }

    static void create(Path file) {
        ColdCalls.close(FileMapping.openFile(file, O_WRONLY | O_CREAT | O_EXCL));
    }

    static PlainFile open(Path file, Access access) {
        return new DescriptorFile(file.toString(), FileMapping.openFile(file, access.flags()));
    }

    /** Either call. */
    private interface Transfer {
        long of(int descriptor, long address, long count);
    }

    @Override
    public int read(ByteBuffer into) {
        return transfer("read", into, Libc::read);
    }

    @Override
    public int write(ByteBuffer from) {
        return transfer("write", from, Libc::write);
    }

    private int transfer(String call, ByteBuffer buffer, Transfer transfer) {
        if (!buffer.isDirect()) {
            throw new IllegalArgumentException("the kernel cannot be given the address of a buffer that is not direct");
        }
        int descriptor = (int) handle.enter();
        try {
            long count;
            do {
                count = transfer.of(descriptor, MemorySegment.ofBuffer(buffer).address(), buffer.remaining());
            } while (count < 0 && Errno.of(ColdCalls.errno()) == Errno.EINTR);
            if (count < 0) {
                throw Diagnosis.of(Kind.FILE, call, name, ColdCalls.errno());
            }
            buffer.position(buffer.position() + (int) count);
            return (int) count;
        } finally {
            Reference.reachabilityFence(buffer);
            handle.leave();
        }
    }

    @Override
    public void close() {
        handle.close();
    }
}
