package interleave.trace;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Numbers that an actor's program tells by name, for the result: their sum and the first of them. Readable after it was killed.
 *
 * <pre>
 *      0  how many were told (8)
 *      8  their sum (8)
 *     16  the first of them, 382 × 8
 * </pre>
 */
public final class Told {
    /** How many names there can be. */
    public static final int NAMES = (ChannelLayout.RING_AT - ChannelLayout.TOLD_AT) / ChannelLayout.TOLD_BYTES;
    /** How many numbers are kept under each name. */
    public static final int KEPT = ChannelLayout.TOLD_BYTES / Long.BYTES - 2;

    private static final int SUM_AT = 8;
    private static final int FIRST_AT = 16;

    private final ByteBuffer memory;

    Told(ByteBuffer memory) {
        this.memory = memory;
    }

    /** By the actor, which is the only one that tells. */
    public void tell(int name, long value) {
        int at = at(name);
        long count = memory.getLong(at);
        if (count < KEPT) {
            memory.putLong(at + FIRST_AT + (int) count * Long.BYTES, value);
        }
        memory.putLong(at + SUM_AT, memory.getLong(at + SUM_AT) + value);
        Words.writeLong(memory, at, count + 1);
    }

    /** By the actor: what it told in earlier rounds is forgotten. */
    void clear() {
        for (int name = 0; name < NAMES; name++) {
            Words.writeLong(memory, at(name), 0);
            memory.putLong(at(name) + SUM_AT, 0);
        }
    }

    public long sum(int name) {
        return Words.readLong(memory, at(name) + SUM_AT);
    }

    /** The first {@link #KEPT}, in the order in which they were told. */
    public List<Long> first(int name) {
        long count = Math.min(KEPT, Words.readLong(memory, at(name)));
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(memory.getLong(at(name) + FIRST_AT + i * Long.BYTES));
        }
        return values;
    }

    private static int at(int name) {
        return ChannelLayout.TOLD_AT + Objects.checkIndex(name, NAMES) * ChannelLayout.TOLD_BYTES;
    }
}
