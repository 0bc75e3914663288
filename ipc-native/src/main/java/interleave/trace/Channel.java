package interleave.trace;

import interleave.ipc.SharedMemory;
import java.nio.ByteBuffer;

/**
 * The shared memory between one actor and the program: gate, progress, counters, and the ring that the actor's events travel in.
 *
 * <p>The program creates it, and unlinks it when the actor is no more; the actor opens it. Whoever holds a part of it
 * ({@link #writer()}, {@link #reader()}, …) must have stopped using that part before {@link #close()}.
 */
public final class Channel implements AutoCloseable {
    /** 2 MiB: what an actor at full speed writes in some milliseconds, so that a collector that was not scheduled for a while finds all of it. */
    public static final int DEFAULT_SLOTS = 1 << 17;

    private static final int LEAST_SLOTS = 16;

    private final SharedMemory shared;
    private final ByteBuffer memory;
    private final int slots;
    private final TraceMode mode;

    private Channel(SharedMemory shared, int slots, TraceMode mode) {
        this.shared = shared;
        this.memory = shared.bytes();
        this.slots = slots;
        this.mode = mode;
    }

    /**
     * Creates a channel with its gate shut (step, no permit), before its actor is started.
     *
     * @param slots a power of two, at least 16
     * @throws interleave.ipc.IpcException as {@link SharedMemory#create}
     */
    public static Channel create(String name, TraceMode mode, int slots) {
        if (!isLength(slots)) {
            throw new IllegalArgumentException("the slots of a ring are a power of two, at least 16: " + slots);
        }
        SharedMemory shared = SharedMemory.create(name, ChannelLayout.bytes(slots));
        ByteBuffer memory = shared.bytes();
        memory.putInt(ChannelLayout.VERSION_AT, ChannelLayout.VERSION);
        memory.putInt(ChannelLayout.SLOTS_AT, slots);
        memory.putInt(ChannelLayout.TRACE_MODE_AT, mode.code());
        memory.putInt(ChannelLayout.GATE_MODE_AT, GateMode.STEP.code());
        Words.writeLong(memory, ChannelLayout.MAGIC_AT, ChannelLayout.MAGIC);
        return new Channel(shared, slots, mode);
    }

    /**
     * Opens the channel that the program has created.
     *
     * @throws IllegalStateException if what is there is no channel of this version
     */
    public static Channel open(String name) {
        SharedMemory shared = SharedMemory.open(name, ChannelLayout.RING_AT);
        ByteBuffer memory = shared.bytes();
        int version = memory.getInt(ChannelLayout.VERSION_AT);
        int slots = memory.getInt(ChannelLayout.SLOTS_AT);
        if (Words.readLong(memory, ChannelLayout.MAGIC_AT) != ChannelLayout.MAGIC || version != ChannelLayout.VERSION) {
            shared.close();
            throw new IllegalStateException(name + " is no channel of version " + ChannelLayout.VERSION + " (found version " + version + ")");
        }
        if (!isLength(slots) || shared.size() < ChannelLayout.bytes(slots)) {
            long bytes = shared.size();
            shared.close();
            throw new IllegalStateException(name + " is no whole channel: " + slots + " slots in " + bytes + " bytes");
        }
        return new Channel(shared, slots, TraceMode.of(memory.getInt(ChannelLayout.TRACE_MODE_AT)));
    }

    private static boolean isLength(int slots) {
        return slots >= LEAST_SLOTS && Integer.bitCount(slots) == 1;
    }

    /** The actor's end of the ring. At most one writer may exist. */
    public TraceWriter writer() {
        return new TraceWriter(memory, slots, mode);
    }

    /** The program's end of the ring. At most one reader may exist. */
    public TraceReader reader() {
        return new TraceReader(memory, slots, mode);
    }

    /** The actor's side of the gate. */
    public Gate gate(TraceWriter writer) {
        return new Gate(memory, writer);
    }

    /** The program's side of the gate. */
    public GateControl control() {
        return new GateControl(memory);
    }

    /** What the actor says of itself; the actor writes it, the program reads it. */
    public Progress progress() {
        return new Progress(memory);
    }

    public TraceMode mode() {
        return mode;
    }

    @Override
    public void close() {
        shared.close();
    }
}
