package interleave.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** What demos say of memory. */
class ObjectSpecTest {
    @Test
    void aCounterIsMemoryWithOneNumber() {
        MemorySpec counter = ObjectSpec.counter("counter");

        assertThat(counter.bytes()).isEqualTo(8);
        assertThat(counter.parts()).containsExactly("counter");
        assertThat(counter.initials()).containsExactly(0L);
    }

    @Test
    void aRingIsTwoPointersAndItsSlots() {
        MemorySpec ring = ObjectSpec.ring("buffer", 3);

        assertThat(ring.bytes()).isEqualTo(16 + 3 * 8);
        assertThat(ring.parts()).containsExactly("in", "out", "slot[0]", "slot[1]", "slot[2]");
        assertThat(ring.fieldAt(16 + 8)).isEqualTo(3);
        assertThat(ring.shape()).isEqualTo(MemorySpec.Shape.RING);
    }

    @Test
    void whereNoFieldLiesNothingCanBeStored() {
        assertThatIllegalArgumentException().isThrownBy(() -> ObjectSpec.counter("counter").fieldAt(8)).withMessageContaining("no field of counter at offset 8");
    }

    @Test
    void fieldsAreReadAsTheyWereWritten() {
        ByteBuffer memory = ByteBuffer.allocate(24).order(ByteOrder.nativeOrder());
        Field timestamp = Field.u64("timestamp", 0);
        Field value = new Field("value", 8, Field.Type.F64, 0);
        Field channel = new Field("channel", 16, Field.Type.U32, 0);

        timestamp.write(memory, 7);
        value.write(memory, Double.doubleToLongBits(1.5));
        channel.write(memory, 0xFFFF_FFFFL);

        assertThat(memory.getLong(0)).isEqualTo(7);
        assertThat(memory.getDouble(8)).isEqualTo(1.5);
        assertThat(memory.getInt(16)).isEqualTo(-1);
        assertThat(memory.getInt(20)).isZero();
        assertThat(value.number(value.read(memory))).isEqualTo(1.5);
        assertThat(channel.number(channel.read(memory))).isEqualTo(0xFFFF_FFFFL);
        assertThat(channel.end()).isEqualTo(20);
    }
}
