package interleave.trace;

import java.nio.ByteBuffer;

/** How far an actor is: its phase, its thread, how many operations of each kind it has begun, what tracing costs it. Readable after it was killed. */
public final class Progress {
    private final ByteBuffer memory;

    private final Told told;

    Progress(ByteBuffer memory) {
        this.memory = memory;
        this.told = new Told(memory);
    }

    /** What the actor's program tells for the result. */
    public Told told() {
        return told;
    }

    /** By the actor: the thread that runs the program, as the kernel numbers it (gettid(2)). */
    public void introduce(int threadId) {
        memory.putLong(ChannelLayout.PROCESS_AT, ProcessHandle.current().pid());
        Words.writeInt(memory, ChannelLayout.THREAD_AT, threadId);
    }

    /** By the actor: what recording one operation was measured to cost it. */
    public void tellCost(long picos) {
        Words.writeLong(memory, ChannelLayout.COST_AT, picos);
    }

    /** By the actor: its program begins, for the first time or again. What it has done in earlier rounds is forgotten. */
    public void begin(int round) {
        told.clear();
        enter(Phase.RUNNING);
        Words.writeInt(memory, ChannelLayout.ROUND_AT, round);
    }

    /** Which round its program is in or has come to the end of; 0 before the first. */
    public int round() {
        return Words.readInt(memory, ChannelLayout.ROUND_AT);
    }

    /** By the actor, now. */
    public void enter(Phase phase) {
        enter(phase, System.nanoTime());
    }

    /** @param time of the monotonic clock, ns */
    public void enter(Phase phase, long time) {
        switch (phase) {
            case RUNNING -> Words.writeLong(memory, ChannelLayout.BEGAN_AT, time);
            case DONE, FAILED -> Words.writeLong(memory, ChannelLayout.ENDED_AT, time);
            case STARTING, READY -> {
                // Nothing of the program has run yet.
            }
        }
        Words.writeInt(memory, ChannelLayout.PHASE_AT, phase.code());
    }

    /** When its program began, ns of the monotonic clock; 0 before that. */
    public long began() {
        return Words.readLong(memory, ChannelLayout.BEGAN_AT);
    }

    /** When its program returned or threw, ns of the monotonic clock; 0 before that, and of an actor that was killed. */
    public long ended() {
        return Words.readLong(memory, ChannelLayout.ENDED_AT);
    }

    public Phase phase() {
        return Phase.of(Words.readInt(memory, ChannelLayout.PHASE_AT));
    }

    /** The kernel's number of the thread that runs the program; 0 before it has introduced itself. */
    public int threadId() {
        return Words.readInt(memory, ChannelLayout.THREAD_AT);
    }

    /** What recording one operation costs this actor, in picoseconds, as measured by itself once it has started; 0 before that. */
    public long costPicos() {
        return Words.readLong(memory, ChannelLayout.COST_AT);
    }

    /**
     * Counts how often the actor has come to a shut gate and left it again: odd while it stands there. What it does after it was let through is done when the count has
     * grown by two, since it then stands before the next operation; or when its program has ended.
     */
    public long stands() {
        return Words.readLong(memory, ChannelLayout.STANDS_AT);
    }

    /** Whether it stands at the gate. */
    public boolean isAtGate() {
        return (stands() & 1) == 1;
    }

    /** Before which operation it stands or stood last; only once it has stood there. */
    public Operation standsBefore() {
        return Operation.of((int) memory.getLong(ChannelLayout.STANDS_BEFORE_AT) & 0xFF);
    }

    /** On which object that operation is, by its index. */
    public int standsBeforeObject() {
        return (int) memory.getLong(ChannelLayout.STANDS_BEFORE_AT) >>> 8 & 0xFF;
    }

    /** How many operations of this kind were completed. Exact in every trace mode, and after a kill too. */
    public long completed(Operation operation) {
        return Words.readLong(memory, operation.countAt());
    }

    /** How many events the actor has put into its ring so far, those overwritten included: about, while it writes, and exactly when it does not any more. */
    public long eventsWritten() {
        long otherSlots = Words.readLong(memory, ChannelLayout.OTHER_SLOTS_AT);
        return ChannelLayout.eventsBefore(Words.readLong(memory, ChannelLayout.WRITE_POSITION_AT), otherSlots);
    }
}
