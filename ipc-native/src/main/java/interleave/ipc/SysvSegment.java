package interleave.ipc;

import static interleave.ipc.linux.Constants.IPC_CREAT;
import static interleave.ipc.linux.Constants.IPC_EXCL;
import static interleave.ipc.linux.Constants.MAP_FAILED;
import static interleave.ipc.linux.Constants.OWNER_ONLY;
import static interleave.ipc.linux.Constants.SHM_DEST;
import static interleave.ipc.linux.Constants.SHM_RDONLY;

import interleave.ipc.linux.Libc;
import interleave.ipc.linux.SysvLayout;

/** A segment over shmget(2). */
final class SysvSegment implements SysVSharedMemory {
    private final SysvObject object;
    private final long size;

    private SysvSegment(SysvObject object, long size) {
        this.object = object;
        this.size = size;
    }

    static SysVSharedMemory create(IpcKey key, long bytes) {
        return new SysvSegment(get(key, bytes, IPC_CREAT | IPC_EXCL | OWNER_ONLY), bytes);
    }

    static SysVSharedMemory open(IpcKey key, long atLeastBytes) {
        if (key.isPrivate()) {
            throw new IllegalArgumentException("key 0 is IPC_PRIVATE, under which nothing can be opened");
        }
        return of(get(key, atLeastBytes, 0));
    }

    static SysVSharedMemory ofId(int id) {
        return of(SysvObject.ofId(SysvKind.SEGMENT, id));
    }

    private static SysVSharedMemory of(SysvObject object) {
        return new SysvSegment(object, SysvLayout.segmentSize(object.status()));
    }

    private static SysvObject get(IpcKey key, long bytes, int flags) {
        NativeCalls.require();
        int id = Libc.shmget(key.value(), bytes, flags);
        if (id < 0) {
            throw SegmentDiagnosis.of(SysvKind.SEGMENT.named(key), bytes, flags != 0, Libc.errno());
        }
        return new SysvObject(SysvKind.SEGMENT, key, id);
    }

    @Override
    public IpcKey key() {
        return object.key();
    }

    @Override
    public int id() {
        return object.id();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Memory attach() {
        return attach(true);
    }

    @Override
    public Memory attachReadOnly() {
        return attach(false);
    }

    private Memory attach(boolean writable) {
        long address = Libc.shmat(object.use(), 0, writable ? 0 : SHM_RDONLY);
        if (address == MAP_FAILED) {
            throw object.failure("shmat", Libc.errno());
        }
        return Mapping.of(address, size, writable, Libc::shmdt);
    }

    @Override
    public Status status() {
        byte[] status = object.status();
        return new Status(object.permissions(status), SysvLayout.segmentSize(status), SysvLayout.creatorPid(status),
                SysvLayout.lastPid(status), SysvLayout.attached(status), (SysvLayout.mode(status) & SHM_DEST) != 0,
                SysvLayout.attachedAt(status), SysvLayout.detachedAt(status), SysvLayout.segmentChangedAt(status));
    }

    @Override
    public void setMode(int mode) {
        object.setMode(mode);
    }

    @Override
    public void remove() {
        object.remove();
    }

    @Override
    public void close() {
        object.close();
    }
}
