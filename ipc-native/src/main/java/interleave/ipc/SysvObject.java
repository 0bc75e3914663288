package interleave.ipc;

import static interleave.ipc.linux.Constants.IPC_RMID;
import static interleave.ipc.linux.Constants.IPC_SET;
import static interleave.ipc.linux.Constants.IPC_STAT;

import interleave.ipc.linux.Libc;
import interleave.ipc.linux.SysvLayout;
import java.util.function.Consumer;

/**
 * What the three System V objects have in common. An identifier is no resource of this process: closing has nothing to give back, and
 * an object is gone for all as soon as somebody has removed it.
 */
final class SysvObject {
    private final SysvKind kind;
    private final IpcKey key;
    private final int id;
    private volatile boolean closed;

    SysvObject(SysvKind kind, IpcKey key, int id) {
        this.kind = kind;
        this.key = key;
        this.id = id;
    }

    /** Of an object that is known by its id alone. */
    static SysvObject ofId(SysvKind kind, int id) {
        NativeCalls.require();
        byte[] status = new SysvObject(kind, IpcKey.PRIVATE, id).status();
        return new SysvObject(kind, new IpcKey(SysvLayout.key(status)), id);
    }

    IpcKey key() {
        return key;
    }

    int id() {
        return id;
    }

    /** The id, for a call. @throws IllegalStateException once it is closed */
    int use() {
        if (closed) {
            throw new IllegalStateException(name() + " is closed");
        }
        return id;
    }

    String name() {
        return kind.named(key, id);
    }

    byte[] status() {
        byte[] status = SysvLayout.status();
        control(IPC_STAT, status);
        return status;
    }

    IpcPermissions permissions(byte[] status) {
        return new IpcPermissions(SysvLayout.owner(status), SysvLayout.group(status), SysvLayout.creator(status),
                SysvLayout.creatorGroup(status), SysvLayout.mode(status) & 0777);
    }

    /** @param change of the present status, which IPC_SET takes of it what it can */
    void change(Consumer<byte[]> change) {
        byte[] status = status();
        change.accept(status);
        control(IPC_SET, status);
    }

    void setMode(int mode) {
        change(status -> SysvLayout.setMode(status, mode));
    }

    void remove() {
        control(IPC_RMID, SysvLayout.status());
    }

    private void control(int command, byte[] status) {
        if (kind.control.call(use(), command, status) < 0) {
            throw failure(kind.controlCall, Libc.errno());
        }
    }

    IpcException failure(String call, int error) {
        return Diagnosis.of(kind.kind, call, name(), error);
    }

    void close() {
        closed = true;
    }
}
