package interleave.ipc;

import interleave.ipc.linux.ColdCalls;

/** Whether the C library can be called at all. Every static factory asks first; an instance is the proof that it can. */
final class NativeCalls {
    private NativeCalls() {}

    /** @throws IpcException with the remedy where JNA could not be loaded */
    static void require() {
        ColdCalls.unavailable().ifPresent(reason -> {
            int split = reason.lastIndexOf("; ");
            throw new IpcException("dlopen", "libjnidispatch.so", Errno.UNKNOWN,
                    reason.substring(0, split), reason.substring(split + 2));
        });
    }
}
