package interleave.demo;

/** A pipe that has a name, see fifo(7). */
public record FifoSpec(String name) implements ObjectSpec {
    @Override
    public String kind() {
        return "fifo";
    }
}
