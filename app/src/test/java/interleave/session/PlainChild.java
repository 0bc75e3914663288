package interleave.session;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.io.IOException;

/**
 * What a child would be without any of our care, to be measured beside it: a JVM and JNA as they come, its functions mapped directly as ours are, that posts a semaphore. Lives
 * to the end of its input.
 */
public final class PlainChild {
    static {
        Native.register("c");
    }

    private PlainChild() {}

    private static native Pointer sem_open(String name, int flags);

    private static native int sem_post(Pointer semaphore);

    public static void main(String[] args) throws IOException {
        if (sem_post(sem_open(args[0], 0)) != 0) {
            throw new IllegalStateException("sem_post");
        }
        while (System.in.read() >= 0) {
            // Its end is what is waited for.
        }
    }
}
