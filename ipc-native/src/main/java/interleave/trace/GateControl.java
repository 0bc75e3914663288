package interleave.trace;

import interleave.ipc.linux.Futex;
import java.nio.ByteBuffer;

/** The program's hand on an actor's gate. May be used by any thread. */
public final class GateControl {
    private static final int ONE_WAITER = 1;

    private final ByteBuffer memory;

    GateControl(ByteBuffer memory) {
        this.memory = memory;
    }

    /** The barrier: the actor may begin its next round. */
    public synchronized void go() {
        Words.writeInt(memory, ChannelLayout.GO_AT, Words.readInt(memory, ChannelLayout.GO_AT) + 1);
        changed();
    }

    /** When its program has come to its end the actor is to stay, and to begin it again at the next {@link #go()}. To be said before the first. */
    public synchronized void stay() {
        Words.writeInt(memory, ChannelLayout.STAY_AT, 1);
    }

    /** Opens the gate. */
    public synchronized void run() {
        enter(GateMode.RUN);
    }

    /** Lets an operation through every so many ns. */
    public synchronized void pace(long intervalNanos) {
        if (intervalNanos <= 0) {
            throw new IllegalArgumentException("an interval is at least one nanosecond: " + intervalNanos);
        }
        Words.writeLong(memory, ChannelLayout.INTERVAL_AT, intervalNanos);
        enter(GateMode.PACED);
    }

    /** Shuts the gate; each operation now needs a permit. Permits that were granted earlier and not used are void. */
    public synchronized void hold() {
        Words.writeLong(memory, ChannelLayout.PERMITS_AT, Words.readLong(memory, ChannelLayout.PERMITS_USED_AT));
        enter(GateMode.STEP);
    }

    /** Lets exactly one operation through, the one that the actor stands before or the next that it comes to. Shuts the gate if it is not shut. */
    public synchronized void step() {
        if (mode() != GateMode.STEP) {
            hold();
        }
        // One that slipped through while the gate was being shut has used more than were left: it does not use up this one.
        long permits = Math.max(Words.readLong(memory, ChannelLayout.PERMITS_AT), Words.readLong(memory, ChannelLayout.PERMITS_USED_AT));
        Words.writeLong(memory, ChannelLayout.PERMITS_AT, permits + 1);
        changed();
    }

    public GateMode mode() {
        return GateMode.of(Words.readInt(memory, ChannelLayout.GATE_MODE_AT));
    }

    private void enter(GateMode mode) {
        Words.writeInt(memory, ChannelLayout.GATE_MODE_AT, mode.code());
        changed();
    }

    private void changed() {
        Words.addInt(memory, ChannelLayout.GATE_WORD_AT, 1);
        Futex.wake(memory, ChannelLayout.GATE_WORD_AT, ONE_WAITER);
    }
}
