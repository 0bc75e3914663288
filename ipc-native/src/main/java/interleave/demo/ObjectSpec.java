package interleave.demo;

import java.util.ArrayList;
import java.util.List;

/** An object that a demo needs: what the session creates before the first actor starts. */
public sealed interface ObjectSpec
        permits MemorySpec, SemaphoreSpec, QueueSpec, PromisedSpec, SegmentSpec, SysVSemaphoreSpec, SysVQueueSpec, PipeSpec, FifoSpec, FileSpec, PlainFileSpec, LockFileSpec, PagesSpec, SourcesSpec {
    /** What it is for: {@code counter}, {@code mutex}, {@code bag}, {@code queue}. */
    String name();

    /** As in {@code run --json}. */
    String kind();

    /** The numbers in it that have places, as those of memory have, in the order in which they are drawn. */
    default List<Field> fields() {
        return List.of();
    }

    /** The names of the numbers that it holds, in order: by default those of its fields, or one without a name where it is about one number only. */
    default List<String> parts() {
        return fields().isEmpty() ? List.of("") : fields().stream().map(Field::name).toList();
    }

    /** The numbers that it holds at first, by part. */
    default List<Long> initials() {
        return fields().isEmpty() ? List.of(0L) : fields().stream().map(Field::initial).toList();
    }

    /** What its messages are, if it has any. */
    default Content content() {
        return Content.READING;
    }

    /** Shared memory that holds one u64 at offset 0, at first 0. */
    static MemorySpec counter(String name) {
        return memory(name, Field.u64(name, 0));
    }

    /** Shared memory that ends with the last of these fields, which are given by their offsets. */
    static MemorySpec memory(String name, Field... fields) {
        return new MemorySpec(name, fields[fields.length - 1].end(), List.of(fields), MemorySpec.Shape.CELLS);
    }

    /** A ring of u64: {@code in} at offset 0 and {@code out} at 8 say where the next goes in and comes out, modulo the number of slots; these begin at 16. */
    static MemorySpec ring(String name, int slots) {
        List<Field> fields = new ArrayList<>(List.of(Field.u64("in", 0), Field.u64("out", 8)));
        fields.addAll(Field.array("slot", 16, Field.Type.U64, slots));
        return new MemorySpec(name, fields.getLast().end(), fields, MemorySpec.Shape.RING);
    }
}
