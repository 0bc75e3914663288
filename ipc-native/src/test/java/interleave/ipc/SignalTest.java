package interleave.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import interleave.ipc.inspect.ProcessState;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SignalTest {
    @Test
    void aProcessIsStoppedContinuedAndTerminated() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        try {
            Eventually.equal(ProcessState.SLEEPING, () -> ProcessState.of(process.pid()));
            Signal.STOP.send(process.pid());
            Eventually.equal(ProcessState.STOPPED, () -> ProcessState.of(process.pid()));
            Signal.CONTINUE.send(process.pid());
            Eventually.equal(ProcessState.SLEEPING, () -> ProcessState.of(process.pid()));
            Signal.TERMINATE.send(process.pid());
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
            assertThat(ProcessState.of(process.pid())).isEqualTo(ProcessState.GONE);
            assertThat(catchThrowableOfType(IpcException.class, () -> Signal.KILL.send(process.pid())).error()).isEqualTo(Errno.ESRCH);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void groupsOfProcessesAreOutOfReach() {
        assertThatThrownBy(() -> Signal.CONTINUE.send(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Signal.CONTINUE.send(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
