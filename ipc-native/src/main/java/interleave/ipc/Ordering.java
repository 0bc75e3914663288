package interleave.ipc;

/** What a load and a store of shared memory promise beside the value, from the weakest to the strongest; the terms are those of {@link java.lang.invoke.VarHandle}. */
public enum Ordering {
    /** Nothing: the compiler may merge accesses, move them, or leave them out, so that another process never sees what the program says. */
    PLAIN,
    /** Each happens exactly once, and whole, but orders nothing else: C's memory_order_relaxed. */
    OPAQUE,
    /** A load sees all that was stored before the store it reads from: C's memory_order_acquire and memory_order_release. */
    ACQUIRE_RELEASE,
    /** All of them stand in one order that everybody sees: C's memory_order_seq_cst. */
    VOLATILE
}
