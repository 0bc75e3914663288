package interleave.trace;

/**
 * A duration in 32 bits: two bits of scale (1, 2^10, 2^20, 2^30 ns) and thirty of count, rounded down. Exact up to one second, afterwards to one
 * part in a million. The end of an operation is stored exactly, so only the beginning of a long one is touched by it. At most 2^60 ns, some 36 years.
 */
final class Duration32 {
    private static final int COUNT_BITS = 30;
    private static final long COUNT_MASK = (1L << COUNT_BITS) - 1;
    private static final int SCALE_BITS = 10;

    private Duration32() {}

    static int pack(long nanos) {
        return nanos >>> COUNT_BITS == 0 ? (int) nanos : packScaled(nanos);
    }

    private static int packScaled(long nanos) {
        long count = Math.max(0, nanos);
        int scale = 0;
        while (count > COUNT_MASK) {
            count >>>= SCALE_BITS;
            scale++;
        }
        return (int) (scale << COUNT_BITS | count);
    }

    static long unpack(int packed) {
        return (packed & COUNT_MASK) << (packed >>> COUNT_BITS) * SCALE_BITS;
    }
}
