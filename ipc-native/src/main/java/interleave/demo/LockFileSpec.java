package interleave.demo;

/** A file that is there to be locked with fcntl(2). */
public record LockFileSpec(String name) implements ObjectSpec {
    @Override
    public String kind() {
        return "file-lock";
    }
}
