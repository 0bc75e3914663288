package interleave.ipc;

import static interleave.ipc.linux.Constants.MAP_ANONYMOUS;
import static interleave.ipc.linux.Constants.MAP_FIXED;
import static interleave.ipc.linux.Constants.MAP_NORESERVE;
import static interleave.ipc.linux.Constants.MAP_PRIVATE;
import static interleave.ipc.linux.Constants.PROT_READ;
import static interleave.ipc.linux.Constants.PROT_WRITE;

import interleave.ipc.linux.ColdCalls;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.function.LongConsumer;

/**
 * Addresses that the kernel gave, for as long as they are ours. They belong to a shared {@link Arena}: it unmaps only when no thread is
 * in the middle of an access through a buffer or a copy, and from then on these throw instead of crashing the JVM.
 *
 * <p>Cells do not go through the arena, for speed: a thread may have found the mapping open and touch it only after it was closed. Where cells were taken the addresses are therefore not
 * given back at once. The object is unmapped by mapping private zeroes in its place, in one step, and these go when nobody has a cell any more.
 */
final class Mapping implements Memory {
    /** All addresses: an offset in it is one. */
    static final MemorySegment ALL = allAddresses();

    private final MemorySegment memory;
    private final Arena arena;
    private final LongConsumer release;
    private boolean closed;
    private boolean hasCells;

    @SuppressWarnings("restricted")
    private Mapping(long address, long bytes, boolean writable, LongConsumer release) {
        this.arena = Arena.ofShared();
        this.release = release;
        MemorySegment mapped = MemorySegment.ofAddress(address).reinterpret(bytes, arena, _ -> unmap());
        this.memory = writable ? mapped : mapped.asReadOnly();
    }

    @SuppressWarnings("restricted")
    private static MemorySegment allAddresses() {
        return MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
    }

    /** @param release gets the address */
    static Mapping of(long address, long bytes, boolean writable, LongConsumer release) {
        return new Mapping(address, bytes, writable, release);
    }

    static IllegalArgumentException readOnly() {
        return new IllegalArgumentException("the memory was opened read-only");
    }

    /** @throws IllegalStateException once it is closed */
    void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the memory is closed");
        }
    }

    MemorySegment segment() {
        return memory;
    }

    /** Hands out the address for a call during which it stays mapped. @throws IllegalStateException once it is closed */
    synchronized void use(LongConsumer call) {
        checkOpen();
        call.accept(memory.address());
    }

    @Override
    public long size() {
        return memory.byteSize();
    }

    @Override
    public LongCell longAt(long offset, Ordering ordering) {
        LongCell cell = MappedLongCell.of(this, placeOf(offset, Long.BYTES), ordering);
        return memory.isReadOnly() ? new ReadOnlyLongCell(cell) : cell;
    }

    @Override
    public IntCell intAt(long offset, Ordering ordering) {
        IntCell cell = MappedIntCell.of(this, placeOf(offset, Integer.BYTES), ordering);
        return memory.isReadOnly() ? new ReadOnlyIntCell(cell) : cell;
    }

    /** The address of a cell that is about to be taken. */
    private synchronized long placeOf(long offset, int bytes) {
        Objects.checkFromIndexSize(offset, bytes, memory.byteSize());
        if (offset % bytes != 0) {
            throw new IllegalArgumentException("offset " + offset + " is not a multiple of " + bytes);
        }
        checkOpen();
        hasCells = true;
        return memory.address() + offset;
    }

    @Override
    public void read(long offset, byte[] into) {
        MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, offset, into, 0, into.length);
    }

    @Override
    public void write(long offset, byte[] from) {
        MemorySegment.copy(from, 0, memory, ValueLayout.JAVA_BYTE, offset, from.length);
    }

    @Override
    public ByteBuffer bytes() {
        return memory.asByteBuffer().order(ByteOrder.nativeOrder());
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            arena.close();
        }
    }

    /** By the arena, when no thread is in it any more. */
    private void unmap() {
        long address = memory.address();
        long bytes = memory.byteSize();
        if (!hasCells) {
            release.accept(address);
        } else if (ColdCalls.mmap(address, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0) == address) {
            Unreachable.then(this, () -> ColdCalls.munmap(address, bytes));
        } else {
            LongConsumer end = release;
            Unreachable.then(this, () -> end.accept(address));
        }
    }
}
