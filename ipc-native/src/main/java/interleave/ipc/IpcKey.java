package interleave.ipc;

import interleave.ipc.linux.CString;
import interleave.ipc.linux.Libc;
import java.nio.file.Path;

/** The key under which a System V object is found, see sysvipc(7). Printed as ipcs(1) does: {@code 0x0000002a}. */
public record IpcKey(int value) {
    /** No key at all (IPC_PRIVATE): every creation makes another object, which others find by its id alone. */
    public static final IpcKey PRIVATE = new IpcKey(0);

    public static IpcKey of(int value) {
        return new IpcKey(value);
    }

    /** @param text decimal, or hexadecimal after {@code 0x}; up to {@code 0xffffffff} @throws NumberFormatException */
    public static IpcKey parse(String text) {
        long value = Long.decode(text);
        if (value < Integer.MIN_VALUE || value > 0xffff_ffffL) {
            throw new NumberFormatException("a key has 32 bits: " + text);
        }
        return new IpcKey((int) value);
    }

    /**
     * From the device and inode of a file, and a number, see ftok(3). Different files can have the same key: only 16 bits of the inode
     * and 8 of the device are in it.
     *
     * @param project from 1 to 255; of a larger one only the lowest 8 bits count
     * @throws IpcException ENOENT, EACCES, ENOTDIR
     */
    public static IpcKey ofFile(Path file, int project) {
        if ((project & 0xff) == 0) {
            throw new IllegalArgumentException("a project number of %d, whose lowest 8 bits are 0".formatted(project));
        }
        NativeCalls.require();
        int key = Libc.ftok(CString.of(file.toString()), project);
        if (key == -1) {
            throw Diagnosis.of(Kind.FILE, "ftok", file.toString(), Libc.errno());
        }
        return new IpcKey(key);
    }

    public boolean isPrivate() {
        return value == 0;
    }

    @Override
    public String toString() {
        return "0x%08x".formatted(value);
    }
}
