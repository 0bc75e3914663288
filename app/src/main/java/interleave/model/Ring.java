package interleave.model;

/**
 * What a ring in shared memory holds, told by its two pointers, which lie before its slots.
 *
 * @param in the slot into which the next goes
 * @param out the slot out of which the next comes
 * @param items how many slots from {@code out} on are full
 */
public record Ring(int slots, int in, int out, int items) {
    /** Index of the cell that is the first slot. */
    public static final int SLOTS_FROM = 2;

    public static Ring of(ObjectState.Memory memory) {
        int slots = memory.cells().size() - SLOTS_FROM;
        ObjectState.Cell in = memory.cells().get(0);
        ObjectState.Cell out = memory.cells().get(1);
        int between = Math.floorMod(slot(in, slots) - slot(out, slots), slots);
        boolean full = between == 0 && in.level().reportedAt() > out.level().reportedAt();
        return new Ring(slots, slot(in, slots), slot(out, slots), full ? slots : between);
    }

    private static int slot(ObjectState.Cell pointer, int slots) {
        return (int) Long.remainderUnsigned(pointer.level().value(), slots);
    }

    /** Whether there is in that slot what somebody put in and nobody has taken out. */
    public boolean holds(int slot) {
        return Math.floorMod(slot - out, slots) < items;
    }
}
