package interleave.demo;

import java.util.List;

/**
 * A file that actors map, as large as its last field needs.
 *
 * @param fields the numbers in it, in the order in which they are drawn; a store goes to one of them
 */
public record FileSpec(String name, List<Field> fields) implements ObjectSpec {
    public FileSpec {
        fields = List.copyOf(fields);
    }

    @Override
    public String kind() {
        return "file";
    }

    public long bytes() {
        return fields.getLast().end();
    }
}
