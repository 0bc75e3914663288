package interleave.demo;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An object that a demo needs: what the session creates before the first actor starts. */
public sealed interface ObjectSpec {
    /** What it is for: {@code counter}, {@code mutex}, {@code bag}, {@code queue}. */
    String name();

    /** As in {@code run --json}. */
    String kind();

    /** The names of the numbers that it holds, in order: the fields of memory, the semaphores of a set. One without a name where it is about one number only. */
    default List<String> parts() {
        return List.of("");
    }

    /** The numbers that it holds at first, by part. */
    default List<Long> initials() {
        return List.of(0L);
    }

    /** What its messages are, if it has any. */
    default Content content() {
        return Content.READING;
    }

    /** Shared memory that holds one u64 at offset 0, at first 0. */
    static Memory counter(String name) {
        return memory(name, Field.u64(name, 0));
    }

    /** Shared memory that ends with the last of these fields, which are given by their offsets. */
    static Memory memory(String name, Field... fields) {
        return new Memory(name, fields[fields.length - 1].end(), List.of(fields), Memory.Shape.CELLS);
    }

    /** A ring of u64: {@code in} at offset 0 and {@code out} at 8 say where the next goes in and comes out, modulo the number of slots; these begin at 16. */
    static Memory ring(String name, int slots) {
        List<Field> fields = new ArrayList<>(List.of(Field.u64("in", 0), Field.u64("out", 8)));
        fields.addAll(Field.array("slot", 16, Field.Type.U64, slots));
        return new Memory(name, fields.getLast().end(), fields, Memory.Shape.RING);
    }

    /**
     * POSIX shared memory.
     *
     * @param bytes its size
     * @param fields the numbers in it, in the order in which they are drawn; a store goes to one of them
     * @param shape how they are drawn
     */
    record Memory(String name, long bytes, List<Field> fields, Shape shape) implements ObjectSpec {
        /** What the fields are together. */
        public enum Shape {
            /** Numbers side by side. */
            CELLS,
            /** {@link ObjectSpec#ring}. */
            RING,
            /** Every byte, those that belong to no field too: padding. */
            BYTES
        }

        public Memory {
            fields = List.copyOf(fields);
        }

        @Override
        public String kind() {
            return "shared-memory";
        }

        @Override
        public List<String> parts() {
            return fields.stream().map(Field::name).toList();
        }

        @Override
        public List<Long> initials() {
            return fields.stream().map(Field::initial).toList();
        }

        /** @throws IllegalArgumentException if the demo declares none there */
        public int fieldAt(long offset) {
            return Field.indexAt(name, fields, offset);
        }
    }

    /**
     * A POSIX named semaphore.
     *
     * @param value at first
     */
    record Semaphore(String name, int value) implements ObjectSpec {
        @Override
        public String kind() {
            return "semaphore";
        }

        @Override
        public List<Long> initials() {
            return List.of((long) value);
        }
    }

    /**
     * A System V set of one semaphore.
     *
     * @param value at first
     * @param undo whether the kernel takes back what a process did to it when that ends (SEM_UNDO)
     */
    record SysVSemaphore(String name, int value, boolean undo) implements ObjectSpec {
        /** Nothing is taken back. */
        public SysVSemaphore(String name, int value) {
            this(name, value, false);
        }

        @Override
        public String kind() {
            return "sysv-semaphores";
        }

        @Override
        public List<Long> initials() {
            return List.of((long) value);
        }
    }

    /**
     * A POSIX message queue.
     *
     * @param depth in messages
     * @param messageSize in bytes
     * @param content what its messages are
     */
    record Queue(String name, int depth, int messageSize, Content content) implements ObjectSpec {
        /** Of readings. */
        public Queue(String name, int depth, int messageSize) {
            this(name, depth, messageSize, Content.READING);
        }

        @Override
        public String kind() {
            return "queue";
        }
    }

    /**
     * A System V message queue.
     *
     * @param content what its messages are
     */
    record SysVQueue(String name, Content content) implements ObjectSpec {
        @Override
        public String kind() {
            return "sysv-queue";
        }
    }

    /**
     * A name that is kept for an object which actors create and remove. What they leave is removed by the program in the end.
     *
     * @param object what they are to create: a queue, shared memory, a semaphore
     */
    record Promised(ObjectSpec object) implements ObjectSpec {
        @Override
        public String name() {
            return object.name();
        }

        @Override
        public String kind() {
            return object.kind();
        }

        @Override
        public List<String> parts() {
            return object.parts();
        }

        @Override
        public List<Long> initials() {
            return object.initials();
        }

        @Override
        public Content content() {
            return object.content();
        }
    }

    /**
     * What a process waits for: each source with how often it has woken somebody. They belong to the processes that open them, and go with them.
     *
     * @param sources in the order in which they are added to a {@link interleave.ipc.Poller}
     */
    record Sources(String name, List<String> sources) implements ObjectSpec {
        public Sources {
            sources = List.copyOf(sources);
        }

        @Override
        public String kind() {
            return "sources";
        }

        @Override
        public List<String> parts() {
            return sources;
        }

        @Override
        public List<Long> initials() {
            return sources.stream().map(_ -> 0L).toList();
        }
    }

    /**
     * A System V shared memory segment with one u64 at offset 0. The session itself does not attach it, so that it counts in nattch nobody but the actors.
     *
     * @param bytes its size
     * @param mode such as 0640
     */
    record Segment(String name, long bytes, int mode) implements ObjectSpec {
        /** How often it is attached, by all processes. */
        public static final String NATTCH = "nattch";
        /** 1 when it is removed and still attached. */
        public static final String DEST = "dest";
        public static final String MODE = "mode";
        public static final String BYTES = "bytes";
        /** At offset 0, as the actors report it. */
        public static final String VALUE = "value";
        public static final List<String> PARTS = List.of(NATTCH, DEST, MODE, BYTES, VALUE);

        @Override
        public String kind() {
            return "sysv-shared-memory";
        }

        @Override
        public List<String> parts() {
            return PARTS;
        }

        @Override
        public List<Long> initials() {
            return List.of(0L, 0L, (long) mode, bytes, 0L);
        }
    }

    /** A pipe whose ends every actor has open when it begins, as after fork(2); the session itself has none of them then. */
    record Pipe(String name) implements ObjectSpec {
        @Override
        public String kind() {
            return "pipe";
        }
    }

    /** A pipe that has a name, see fifo(7). */
    record Fifo(String name) implements ObjectSpec {
        @Override
        public String kind() {
            return "fifo";
        }
    }

    /**
     * A file that actors map, as large as its last field needs.
     *
     * @param fields the numbers in it, in the order in which they are drawn; a store goes to one of them
     */
    record File(String name, List<Field> fields) implements ObjectSpec {
        public File {
            fields = List.copyOf(fields);
        }

        @Override
        public String kind() {
            return "file";
        }

        public long bytes() {
            return fields.getLast().end();
        }

        @Override
        public List<String> parts() {
            return fields.stream().map(Field::name).toList();
        }

        @Override
        public List<Long> initials() {
            return fields.stream().map(Field::initial).toList();
        }
    }

    /**
     * Something that is about pages of 4096 bytes, see mmap(2): which of them are in whose memory.
     *
     * @param backing what is behind the pages
     * @param count how many; of shared memory, which an actor has to create, as many as it may come to have
     */
    record Pages(String name, Backing backing, int count) implements ObjectSpec {
        /** In bytes: what the smallest page has on the processors that this runs on. */
        public static final long SIZE = 4096;

        private static final String PART = "page ";

        /** What is behind pages. */
        public enum Backing {
            /** A file that the session makes; each page begins with a u64, at first 0. */
            FILE("file"),
            /** Nothing: they are the memory of whoever maps them. */
            ANONYMOUS("anonymous-memory"),
            /** A POSIX object that an actor makes: the session has only chosen its name. */
            SHARED_MEMORY("shared-memory");

            private final String kind;

            Backing(String kind) {
                this.kind = kind;
            }
        }

        @Override
        public String kind() {
            return backing.kind;
        }

        public long bytes() {
            return count * SIZE;
        }

        /** What a file holds at the beginning of each page. */
        public List<Field> fields() {
            List<Field> fields = new ArrayList<>();
            for (int page = 0; page < count; page++) {
                fields.add(Field.u64(PART + page, page * SIZE));
            }
            return fields;
        }

        @Override
        public List<String> parts() {
            return new AbstractList<>() {
                @Override
                public String get(int page) {
                    return PART + page;
                }

                @Override
                public int size() {
                    return count;
                }
            };
        }

        @Override
        public List<Long> initials() {
            return backing == Backing.FILE ? Collections.nCopies(count, 0L) : List.of();
        }
    }

    /** A file that is there to be locked with fcntl(2). */
    record LockFile(String name) implements ObjectSpec {
        @Override
        public String kind() {
            return "file-lock";
        }
    }
}
