package interleave.demo;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Something that is about pages of 4096 bytes, see mmap(2): which of them are in whose memory.
 *
 * @param backing what is behind the pages
 * @param count how many; of shared memory, which an actor has to create, as many as it may come to have
 */
public record PagesSpec(String name, Backing backing, int count) implements ObjectSpec {
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
    @Override
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
