package interleave.demo;

import java.util.List;

/**
 * POSIX shared memory.
 *
 * @param bytes its size
 * @param fields the numbers in it, in the order in which they are drawn; a store goes to one of them
 * @param shape how they are drawn
 */
public record MemorySpec(String name, long bytes, List<Field> fields, Shape shape) implements ObjectSpec {
    /** What the fields are together. */
    public enum Shape {
        /** Numbers side by side. */
        CELLS,
        /** {@link ObjectSpec#ring}. */
        RING,
        /** Every byte, those that belong to no field too: padding. */
        BYTES
    }

    public MemorySpec {
        fields = List.copyOf(fields);
    }

    @Override
    public String kind() {
        return "shared-memory";
    }

    /** @throws IllegalArgumentException if the demo declares none there */
    public int fieldAt(long offset) {
        return Field.indexAt(name, fields, offset);
    }
}
