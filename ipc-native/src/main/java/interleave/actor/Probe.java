package interleave.actor;

import interleave.ipc.IpcException;
import interleave.ipc.Memory;
import interleave.trace.Gate;
import interleave.trace.MessageDigest;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import interleave.trace.TraceWriter;
import java.lang.foreign.MemorySegment;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What stands between a program and an object: the gate before the operation, the record of it. */
final class Probe {
    private final Gate gate;
    private final TraceWriter writer;

    Probe(Gate gate, TraceWriter writer) {
        this.gate = gate;
        this.writer = writer;
    }

    /** Waits at the gate. Returns the line of the program if it had to, to be given back at the end. */
    int pass(Operation operation, int object) {
        return gate.pass(operation, object);
    }

    long now() {
        return writer.now();
    }

    /** Begins an operation; one that is announced is recorded now. */
    long begin(Operation operation, int object, int line) {
        long began = writer.now();
        if (operation.isAnnounced()) {
            writer.began(operation, object, line, began);
        }
        return began;
    }

    void ended(Operation operation, int object, Outcome outcome, int line, long began, long value) {
        writer.ended(operation, object, outcome, line, began, value);
    }

    void moved(Operation operation, int object, int line, long began, byte[] message, int priority) {
        writer.moved(operation, object, line, began, message.length, priority, MessageDigest.of(message));
    }

    /** Makes the call; the errno of one that fails is recorded, and the failure goes on to the program. */
    <T> T recordFailure(Operation operation, int object, int line, long began, Supplier<T> call) {
        try {
            return call.get();
        } catch (IpcException e) {
            throw failed(operation, object, line, began, e);
        }
    }

    /** Gates, makes and records a call without a value. */
    void call(Operation operation, int object, Runnable call) {
        int line = pass(operation, object);
        long began = begin(operation, object, line);
        try {
            call.run();
        } catch (IpcException e) {
            throw failed(operation, object, line, began, e);
        }
        ended(operation, object, Outcome.DONE, line, began, 0);
    }

    /** Gates, makes and records a call that hands something out. */
    <T> T get(Operation operation, int object, Supplier<T> call) {
        int line = pass(operation, object);
        long began = begin(operation, object, line);
        T made = recordFailure(operation, object, line, began, call);
        ended(operation, object, Outcome.DONE, line, began, 0);
        return made;
    }

    /** Gates, makes and records a mapping: its value is where it begins. */
    <T extends Memory> T map(int object, Supplier<T> call) {
        int line = pass(Operation.MAP, object);
        long began = now();
        T mapped = recordFailure(Operation.MAP, object, line, began, call);
        ended(Operation.MAP, object, Outcome.DONE, line, began, address(mapped));
        return mapped;
    }

    /** Where it begins in this process. */
    static long address(Memory memory) {
        return MemorySegment.ofBuffer(memory.bytes()).address();
    }

    /**
     * Gates, makes and records a call that may come to nothing.
     *
     * @param otherwise what it is when the call says no
     */
    boolean attempt(Operation operation, int object, Outcome otherwise, BooleanSupplier call) {
        int line = pass(operation, object);
        long began = begin(operation, object, line);
        boolean done;
        try {
            done = call.getAsBoolean();
        } catch (IpcException e) {
            throw failed(operation, object, line, began, e);
        }
        ended(operation, object, done ? Outcome.DONE : otherwise, line, began, 0);
        return done;
    }

    /** Records that it came to nothing, for the errno of this failure. */
    IpcException failed(Operation operation, int object, int line, long began, IpcException failure) {
        ended(operation, object, Outcome.FAILED, line, began, failure.error().number());
        return failure;
    }
}
