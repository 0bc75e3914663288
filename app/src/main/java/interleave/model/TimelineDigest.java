package interleave.model;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a {@link Timeline} has worked out of its events, in bytes: where it is kept beside them, it need not be worked out again. It says nothing that they do not say.
 *
 * @param events of so many
 * @param outline what actors did when each block began, and all sums, see {@link Outline}
 * @param states at some places, ascending, the last one at the end
 */
public record TimelineDigest(long events, byte[] outline, List<State> states) {
    /**
     * The state at one place.
     *
     * @param events how many have happened there
     * @param bytes whoever asks for them pays for them; throws {@link MalformedBlockException} where they cannot be had
     */
    public record State(long events, Supplier<byte[]> bytes) {}
}
