package interleave.ipc.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SysctlTest {
    @Test
    void aNumberIsReadWhole() throws Exception {
        assertThat(Sysctl.number("kernel/pid_max")).isEqualTo(OptionalLong.of(Long.parseLong(shell("cat /proc/sys/kernel/pid_max"))));
    }

    @Test
    void aColumnIsPickedFromSeveral() throws Exception {
        assertThat(Sysctl.number("kernel/sem", 3)).isEqualTo(OptionalLong.of(Long.parseLong(shell("cut -f4 /proc/sys/kernel/sem"))));
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(Sysctl.number("kernel/no_such_number")).isEmpty();
        assertThat(Sysctl.number("kernel/sem", 9)).isEmpty();
    }

    @Test
    void theLimitsOfThisProcessAreThoseOfItsShell() throws Exception {
        assertThat(ResourceLimit.QUEUE_BYTES.soft()).isEqualTo(limit("Max msgqueue size"));
        assertThat(ResourceLimit.OPEN_FILES.soft()).isEqualTo(limit("Max open files"));
    }

    private static OptionalLong limit(String title) throws Exception {
        String soft = shell("grep '%s' /proc/$PPID/limits".formatted(title)).substring(26).strip().split("\\s+")[0];
        return soft.equals("unlimited") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(soft));
    }

    private static String shell(String command) throws Exception {
        return new String(new ProcessBuilder("sh", "-c", command).start().getInputStream().readAllBytes()).strip();
    }
}
