package interleave.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MessageDigestTest {
    /** Reference values of FNV-1a, 64 bits, from its authors' test suite. */
    @Test
    void identityIsFnv1a() {
        assertThat(MessageDigest.of(new byte[0]).identity()).isEqualTo(0xcbf29ce484222325L);
        assertThat(MessageDigest.of("a".getBytes(StandardCharsets.US_ASCII)).identity()).isEqualTo(0xaf63dc4c8601ec8cL);
        assertThat(MessageDigest.of("foobar".getBytes(StandardCharsets.US_ASCII)).identity()).isEqualTo(0x85944171f73967e8L);
    }

    @Test
    void firstBytesAreInNativeOrder() {
        byte[] message = ByteBuffer.allocate(24).order(ByteOrder.nativeOrder()).putLong(7).putDouble(40.5).putInt(2).array();

        MessageDigest digest = MessageDigest.of(message);

        assertThat(digest.first()).isEqualTo(7);
        assertThat(Double.longBitsToDouble(digest.second())).isEqualTo(40.5);
    }

    @Test
    void shortMessagesAreFilledUpWithZeros() {
        assertThat(MessageDigest.of(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0}).second()).isZero();
        assertThat(MessageDigest.of(new byte[0]).first()).isZero();
    }

    @Test
    void bytesBeyondTheFirstSixteenCountToo() {
        byte[] one = new byte[24];
        byte[] other = one.clone();
        other[23] = 1;

        assertThat(MessageDigest.of(one).identity()).isNotEqualTo(MessageDigest.of(other).identity());
    }
}
