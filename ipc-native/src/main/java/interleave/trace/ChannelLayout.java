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
 *    192  write position (8) messages (8)       round (4)                                 by the actor
 *    256  read position (8)                                                               by the program
 *    320  operations passed, by code: 64 × 8                                              by the actor
 *   4096  told, by name: 4 × 3072                                                        by the actor
 *  16384  slots × 32
 * </pre>
 *
 * A slot:
 *
 * <pre>
 *      0  number of the event (4)  kind (1)  operation (1)  object (1)  outcome (1)
 *      8  ended, ns of CLOCK_MONOTONIC (8)            BEGAN and HELD: the time of it
 *     16  duration (4)             line (2)  priority (2)        of a message; otherwise the part of the object
 *     24  value (8)
 * </pre>
 *
 * and that of {@link Kind#MESSAGE}, which follows the slot of a send or a receive:
 *
 * <pre>
 *      0  as above
 *      8  identity (8)
 *     16  first 16 bytes of the message
 * </pre>
 *
 * The gate word is what an actor sleeps on (futex): each change of the gate adds one to it.
 */
final class ChannelLayout {
    static final long MAGIC = 0x4543_4152_5456_4C49L; // "ILVTRACE"
    static final int VERSION = 2;

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
    static final int MESSAGES_AT = 200;
    static final int ROUND_AT = 208;

    static final int READ_POSITION_AT = 256;

    static final int OPERATIONS_AT = 320;
    /** One more than the greatest code of an operation that there may ever be. */
    static final int OPERATION_CODES = 64;

    static final int TOLD_AT = 4096;
    static final int TOLD_BYTES = 3072;

    static final int RING_AT = 16_384;
    static final int SLOT_BYTES = 32;

    static final int KIND_SHIFT = 32;
    static final int OPERATION_SHIFT = 40;
    static final int OBJECT_SHIFT = 48;
    static final int OUTCOME_SHIFT = 56;
    static final int LINE_SHIFT = 32;
    static final int PRIORITY_SHIFT = 48;

    private ChannelLayout() {}

    static long bytes(int slots) {
        return RING_AT + (long) slots * SLOT_BYTES;
    }

    static int slotAt(long position, int slots) {
        return RING_AT + ((int) position & slots - 1) * SLOT_BYTES;
    }

    static long head(long number, Kind kind, int operation, int object, int outcome) {
        return head(number, what(kind, operation, object, outcome));
    }

    static long head(long number, int what) {
        return (number & 0xFFFF_FFFFL) | (long) what << KIND_SHIFT;
    }

    /** The upper half of a head. */
    static int what(Kind kind, int operation, int object, int outcome) {
        return kind.code() | operation << OPERATION_SHIFT - KIND_SHIFT | object << OBJECT_SHIFT - KIND_SHIFT | outcome << OUTCOME_SHIFT - KIND_SHIFT;
    }

    /** Of an operation that ended. */
    static int ended(Operation operation, int object, Outcome outcome) {
        return operation.ended() | object << OBJECT_SHIFT - KIND_SHIFT | outcome.code() << OUTCOME_SHIFT - KIND_SHIFT;
    }

    static long tail(long durationNanos, int line, int priority) {
        return tail(durationNanos, line & 0xFFFF | priority << PRIORITY_SHIFT - LINE_SHIFT);
    }

    static long tail(long durationNanos, int lineAndPriority) {
        return (Duration32.pack(durationNanos) & 0xFFFF_FFFFL) | (long) lineAndPriority << LINE_SHIFT;
    }
}
