package interleave.ipc.conformance;

import interleave.ipc.Errno;
import interleave.ipc.IpcException;

/** Removes what a row has made, where the row has not done so itself. */
final class Removal {
    private Removal() {}

    static void of(Runnable remove) {
        try {
            remove.run();
        } catch (IpcException gone) {
            if (gone.error() != Errno.EINVAL && gone.error() != Errno.EIDRM) {
                throw gone;
            }
        }
    }
}
