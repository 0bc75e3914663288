package interleave.demo;

/**
 * A file that is read, written or mapped as a whole; its one number is its size in bytes.
 *
 * @param path of one that is there already, and which nobody but its owner changes; empty for one that the session makes, without a byte
 */
public record PlainFileSpec(String name, String path) implements ObjectSpec {
    /** One that the session makes. */
    public PlainFileSpec(String name) {
        this(name, "");
    }

    @Override
    public String kind() {
        return "file";
    }

    /** Whether it was there before. */
    public boolean isThere() {
        return !path.isEmpty();
    }
}
