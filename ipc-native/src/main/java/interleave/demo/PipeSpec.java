package interleave.demo;

/** A pipe whose ends every actor has open when it begins, as after fork(2); the session itself has none of them then. */
public record PipeSpec(String name) implements ObjectSpec {
    @Override
    public String kind() {
        return "pipe";
    }
}
