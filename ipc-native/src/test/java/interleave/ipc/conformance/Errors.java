package interleave.ipc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.linux.Libc;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How a row says which error it expects. */
final class Errors {
    private Errors() {}

    /** The call of a Java type fails with that error, in one sentence with a remedy. */
    static void fails(Errno expected, ThrowingCallable call) {
        Throwable failure = catchThrowable(call);
        assertThat(failure).isInstanceOfSatisfying(IpcException.class, it -> {
            assertThat(it.error()).as(it.getMessage()).isEqualTo(expected);
            assertThat(it.remedy()).isNotBlank();
            assertThat(it.getMessage()).startsWith(it.call() + " " + it.object() + ": " + expected).doesNotContain("\n");
        });
    }

    /** The C function itself fails with that error: for what the Java types do not let anybody ask for. */
    static void rawFails(Errno expected, long result) {
        Errno error = Errno.of(Libc.errno());
        assertThat(result).isEqualTo(-1);
        assertThat(error).isEqualTo(expected);
    }
}
