package interleave.trace;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Detour;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class ProgramLineTest {
    @Test
    void shouldFindTheLineOfTheDemo() {
        Detour.Call call = Detour.call(ProgramLine::current);

        assertThat(call.result()).isEqualTo(call.line()).isPositive();
    }

    @Test
    void shouldLookThroughWhatLiesBetweenTheDemoAndTheGate() {
        Detour.Call call = Detour.call(() -> twoFramesFurther(ProgramLine::current));

        assertThat(call.result()).isEqualTo(call.line());
    }

    @Test
    void shouldFindNoneOutsideOfADemo() {
        assertThat(ProgramLine.current()).isZero();
    }

    private static int twoFramesFurther(IntSupplier target) {
        return oneFrameFurther(target);
    }

    private static int oneFrameFurther(IntSupplier target) {
        return target.getAsInt();
    }
}
