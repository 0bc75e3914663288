package interleave.ipc;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.LongConsumer;

/**
 * Addresses that the kernel gave, for as long as they are ours. They belong to a shared {@link Arena}: it unmaps only when no thread is
 * in the middle of an access, and from then on every cell and buffer over it throws instead of crashing the JVM.
 */
final class Mapping implements Memory {
    private final MemorySegment memory;
    private final Arena arena;

    private Mapping(MemorySegment memory, Arena arena) {
        this.memory = memory;
        this.arena = arena;
    }

    /** @param release gets the address */
    @SuppressWarnings("restricted")
    static Mapping of(long address, long bytes, boolean writable, LongConsumer release) {
        Arena arena = Arena.ofShared();
        MemorySegment memory = MemorySegment.ofAddress(address)
                .reinterpret(bytes, arena, mapping -> release.accept(mapping.address()));
        return new Mapping(writable ? memory : memory.asReadOnly(), arena);
    }

    MemorySegment segment() {
        return memory;
    }

    /** Hands out the address for a call during which it stays mapped. @throws IllegalStateException once it is closed */
    synchronized void use(LongConsumer call) {
        if (!arena.scope().isAlive()) {
            throw new IllegalStateException("the memory is closed");
        }
        call.accept(memory.address());
    }

    @Override
    public long size() {
        return memory.byteSize();
    }

    @Override
    public LongCell longAt(long offset, Ordering ordering) {
        return SegmentLongCell.of(memory, offset, ordering);
    }

    @Override
    public IntCell intAt(long offset, Ordering ordering) {
        return SegmentIntCell.of(memory, offset, ordering);
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
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }
}
