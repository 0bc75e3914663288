package interleave.trace;

/**
 * Where things lie in a channel: the shared memory between one actor and the program. Native byte order. What the two sides write lies on
 * different cache lines (64 bytes), so that neither slows the other.
 *
 * <pre>
 *      0  magic (8)          version (4)     slots (4)        trace mode (4)     written once, by the program
 *     64  gate word (4)      gate mode (4)   interval ns (8)  permits (8)  go (4) stay (4) by the program
 *    128  phase (4)          thread id (4)   process id (8)   permits used (8)            by the actor
 *    152  cost ps (8)        program began, ns (8)   program ended, ns (8)
 *    176  stands (8)         before: operation (1) object (1) line (2)
 *    192  write position (8) other slots (8)       round (4)        filed (8)             by the actor
 *    256  read position (8)                                                               by the program
 *    320  operations passed, by code: 64 × 8                                              by the actor
 *   4096  told, by name: 4 × 3072                                                        by the actor
 *  16384  the block that is being written: 256 × 16                                      by the actor
 *  20480  slots × 16                                                                     by the actor
 * </pre>
 *
 * Events are written into a block of 256 slots, or of a quarter of a smaller ring, that lies apart; when it is full it is copied into the ring at one go, and <em>filed</em>, the position up to
 * which the ring holds the events, moves on. So an actor mostly writes where it has written just before, which its processor has at hand, and not, at each event, where the program has read: to
 * get a line back from another processor takes as long as several events, and an operation that orders memory, as a store or a post does, has to wait for it. Nothing is lost
 * by it when the actor is killed: the reader takes what is not filed out of the block.
 *
 * An event takes one slot where it fits into one. The first word from its low bits on:
 *
 * <pre>
 *      0  ns since the event before ended (27 bits)  duration, ns (16)  kind (3)  0 (1)  operation (6)  object (8)  outcome (3)
 *      8  value (8)
 * </pre>
 *
 * It takes two, and stands for itself, where a time is longer, where it has a line or a part, and at the beginning of each block:
 *
 * <pre>
 *      0  duration, see {@link Duration32} (32 bits)  – (11)            kind (3)  1 (1)  operation (6)  object (8)  outcome (3)
 *      8  value (8)
 *     16  number of the event (4)  line (2)  priority (2)               of a message; otherwise the part of the object
 *     24  ended, ns of CLOCK_MONOTONIC (8)                              BEGAN and HELD: the time of it
 * </pre>
 *
 * and four where it moved a message:
 *
 * <pre>
 *     32  identity (8)
 *     40  first 16 bytes of the message
 *     56  –
 * </pre>
 *
 * Each block begins with an event: the slots that would not hold the last one before it whole are 0. <em>Other slots</em> are those up to the write
 * position that no event begins in: how many (44 bits), how many the last event, or the last rest of a block, added (4), and the position from which on that holds (16 low
 * bits), so that a writer killed between the two words is understood.
 *
 * The gate word is what an actor sleeps on (futex): each change of the gate adds one to it.
 */
final class ChannelLayout {
    static final long MAGIC = 0x4543_4152_5456_4C49L; // "ILVTRACE"
    static final int VERSION = 4;

    static final int MAGIC_AT = 0;
    static final int VERSION_AT = 8;
    static final int SLOTS_AT = 12;
    static final int TRACE_MODE_AT = 16;

    static final int GATE_WORD_AT = 64;
    static final int GATE_MODE_AT = 68;
    static final int INTERVAL_AT = 72;
    static final int PERMITS_AT = 80;
    static final int GO_AT = 88;
    static final int STAY_AT = 92;

    static final int PHASE_AT = 128;
    static final int THREAD_AT = 132;
    static final int PROCESS_AT = 136;
    static final int PERMITS_USED_AT = 144;
    static final int COST_AT = 152;
    static final int BEGAN_AT = 160;
    static final int ENDED_AT = 168;
    static final int STANDS_AT = 176;
    static final int STANDS_BEFORE_AT = 184;

    static final int WRITE_POSITION_AT = 192;
    static final int OTHER_SLOTS_AT = 200;
    static final int ROUND_AT = 208;
    static final int FILED_AT = 216;

    static final int READ_POSITION_AT = 256;

    static final int OPERATIONS_AT = 320;
    /** One more than the greatest code of an operation that there may ever be. */
    static final int OPERATION_CODES = 64;

    static final int TOLD_AT = 4096;
    static final int TOLD_BYTES = 3072;

    static final int SLOT_BYTES = 16;
    static final int LARGEST_BLOCK = 256;
    static final int OPEN_BLOCK_AT = 16_384;
    static final int RING_AT = OPEN_BLOCK_AT + LARGEST_BLOCK * SLOT_BYTES;
    static final int BLOCKS_AT_LEAST = 4;

    static final int NARROW = 1;
    static final int WIDE = 2;
    static final int WITH_MESSAGE = 4;

    static final int DURATION_SHIFT = 27;
    static final int DURATION_BITS = 16;
    static final int WHAT_SHIFT = DURATION_SHIFT + DURATION_BITS;
    static final int PRIORITY_SHIFT = 16;

    private static final int KIND_MASK = 7;
    private static final int WIDE_BIT = 1 << 3;
    private static final int OPERATION_SHIFT = 4;
    private static final int OBJECT_SHIFT = 10;
    private static final int OUTCOME_SHIFT = 18;
    private static final int STEP_SHIFT = 16;
    private static final int STEP_MASK = 15;
    private static final int OTHER_SLOTS_SHIFT = 20;

    private ChannelLayout() {}

    static long bytes(int slots) {
        return RING_AT + (long) slots * SLOT_BYTES;
    }

    static int slotAt(long position, int slots) {
        return RING_AT + ((int) position & slots - 1) * SLOT_BYTES;
    }

    /** Where a slot lies while its block is being written. */
    static int openSlotAt(long position, int block) {
        return OPEN_BLOCK_AT + ((int) position & block - 1) * SLOT_BYTES;
    }

    static int block(int slots) {
        return Math.min(LARGEST_BLOCK, slots / BLOCKS_AT_LEAST);
    }

    /** What an event tells besides its times and numbers. */
    static int what(Kind kind, int operation, int object, int outcome) {
        return kind.code() | operation << OPERATION_SHIFT | object << OBJECT_SHIFT | outcome << OUTCOME_SHIFT;
    }

    /** Of an operation that ended. */
    static int ended(Operation operation, int object, Outcome outcome) {
        return operation.ended() | object << OBJECT_SHIFT | outcome.code() << OUTCOME_SHIFT;
    }

    static int kindCode(int what) {
        return what & KIND_MASK;
    }

    static int operationCode(int what) {
        return what >>> OPERATION_SHIFT & OPERATION_CODES - 1;
    }

    static int object(int what) {
        return what >>> OBJECT_SHIFT & 0xFF;
    }

    static int outcomeCode(int what) {
        return what >>> OUTCOME_SHIFT & KIND_MASK;
    }

    /** How many slots an event takes that begins with this word. */
    static int size(long first) {
        int what = what(first);
        return (what & WIDE_BIT) == 0 ? NARROW : movesMessage(what) ? WITH_MESSAGE : WIDE;
    }

    static boolean movesMessage(int what) {
        int code = operationCode(what);
        return kindCode(what) == Kind.ENDED.code()
                && outcomeCode(what) == Outcome.DONE.code()
                && code >= Operation.SEND.code()
                && code <= Operation.TIMED_RECEIVE.code();
    }

    static int what(long first) {
        return (int) (first >>> WHAT_SHIFT);
    }

    /** The first word of an event of one slot. Its times are to be in range, see {@link #isNarrow}. */
    static long narrow(int what, long sinceLast, long duration) {
        return (long) what << WHAT_SHIFT | duration << DURATION_SHIFT | sinceLast;
    }

    /** Whether these fit into one slot. Clocks that go back do not. */
    static boolean isNarrow(long sinceLast, long duration, int lineAndPriority) {
        return (sinceLast >>> DURATION_SHIFT | duration >>> DURATION_BITS | lineAndPriority) == 0;
    }

    static long sinceLast(long narrow) {
        return narrow & (1L << DURATION_SHIFT) - 1;
    }

    static long duration(long narrow) {
        return narrow >>> DURATION_SHIFT & (1L << DURATION_BITS) - 1;
    }

    /** The first word of a larger event. */
    static long wide(int what, long duration) {
        return (long) (what | WIDE_BIT) << WHAT_SHIFT | Duration32.pack(duration) & 0xFFFF_FFFFL;
    }

    /** The third word of a larger event. */
    static long numbered(long number, int lineAndPriority) {
        return number & 0xFFFF_FFFFL | (long) lineAndPriority << Integer.SIZE;
    }

    static long otherSlots(long count, int added, long position) {
        return count << OTHER_SLOTS_SHIFT | (long) added << STEP_SHIFT | position & 0xFFFF;
    }

    /** How many events lie before this position. */
    static long eventsBefore(long position, long otherSlots) {
        boolean holds = (short) (position - otherSlots) >= 0;
        return position - (otherSlots >>> OTHER_SLOTS_SHIFT) + (holds ? 0 : otherSlots >>> STEP_SHIFT & STEP_MASK);
    }
}
