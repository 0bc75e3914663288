package interleave.model;

import java.util.Arrays;

/** The messages of a block: the second time that one goes by, as when it is received, it is told by how long ago the first time was. */
final class MessageMemory {
    private static final int SLOTS = 1 << 10;

    private Events.Moved[] seen = new Events.Moved[64];
    private int size;
    private int[] slots;

    void encode(Events.Moved message, ByteSink to) {
        if (slots == null) {
            slots = new int[SLOTS];
        }
        int slot = (int) (message.identity() >>> 32 ^ message.identity()) & SLOTS - 1;
        int earlier = slots[slot] - 1;
        slots[slot] = size + 1;
        if (earlier >= 0 && seen[earlier].equals(message)) {
            to.putNumber(size - earlier);
        } else {
            to.put(0);
            to.putLong(message.identity());
            to.putLong(message.first());
            to.putLong(message.second());
            to.putNumber(message.length());
            to.putNumber(message.priority());
        }
        remember(message);
    }

    Events.Moved decode(ByteSource from) {
        int ago = from.getWithin(size);
        Events.Moved message = ago > 0
                ? seen[size - ago]
                : new Events.Moved(from.getLong(), from.getLong(), from.getLong(), from.getWithin(Integer.MAX_VALUE), from.getWithin(Integer.MAX_VALUE));
        remember(message);
        return message;
    }

    private void remember(Events.Moved message) {
        if (size == seen.length) {
            seen = Arrays.copyOf(seen, 2 * size);
        }
        seen[size++] = message;
    }
}
