package interleave.demo;

import java.util.List;

/**
 * A System V shared memory segment with one u64 at offset 0. The session itself does not attach it, so that it counts in nattch nobody but the actors.
 *
 * @param bytes its size
 * @param mode such as 0640
 */
public record SegmentSpec(String name, long bytes, int mode) implements ObjectSpec {
    /** How often it is attached, by all processes. */
    public static final String NATTCH = "nattch";
    /** 1 when it is removed and still attached. */
    public static final String DEST = "dest";
    public static final String MODE = "mode";
    public static final String BYTES = "bytes";
    /** At offset 0, as the actors report it. */
    public static final String VALUE = "value";
    public static final List<String> PARTS = List.of(NATTCH, DEST, MODE, BYTES, VALUE);

    @Override
    public String kind() {
        return "sysv-shared-memory";
    }

    @Override
    public List<String> parts() {
        return PARTS;
    }

    @Override
    public List<Long> initials() {
        return List.of(0L, 0L, (long) mode, bytes, 0L);
    }
}
